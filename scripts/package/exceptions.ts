export interface Exception {
	/** The scanner's rule. */
	rule: string;
	/** Tested against the file's path inside the package. */
	file: RegExp;
	reason: string;
}

/**
 * Findings of n8n's package scan that this package lives with, because what it is forbids anything else.
 * Each is also explained in docs/decisions.md "Linting exceptions". An exception that nothing needs any more fails the
 * check.
 */
export const exceptions: Exception[] = [];
