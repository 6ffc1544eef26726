/** One way in which a service may differ from what the sandbox takes it for. Off until somebody switches it on. */
export interface Quirk {
	name: string;
	/** What the service does then; after "Nylas" or "Intercom". */
	plays: string;
	/** Where it was met: a fact, or a public report. */
	seen: string;
	/** A measure that can be given with the name (`text-cut=500`), and what it is without. */
	value?: { usual: number; unit: string };
	/** Nothing else can be looked at while this one is on, so no seed draws it. */
	alone?: true;
}
