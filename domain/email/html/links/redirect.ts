/** Services that put an address of their own before the one that was written, and carry that one inside. */
export interface Redirect {
	service: string;
	/** Without it the path is the evidence: companies run these under their own names. */
	host?: RegExp;
	path?: RegExp;
	/** Query parameters that hold the target, whatever their case. */
	parameters?: readonly string[];
	/** Or where it stands in the path and query: its first group. */
	within?: RegExp;
	/** How the target is written there, beyond percent signs. */
	decode?: (found: string, href: string) => string | undefined;
	example: string;
}

/** The target of the tables' examples, as most services write it; what is shown is `https://a.example/x`. */
export const EXAMPLE = 'https%3A%2F%2Fa.example%2Fx';
