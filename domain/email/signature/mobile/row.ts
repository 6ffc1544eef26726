/**
 * What mail programs write around the name of a device or program, by language. The line is recognised when every word of it is: the
 * verb, the small words of its row, a product, and what stands beside products. Every row's examples are run by a test.
 */
export interface MobileRow {
	language: string;
	/** Begins the line, or ends it: alternatives of a regular expression. */
	begins?: string;
	ends?: string;
	/** Small words of the language between verb and product. */
	small: string;
	/** "my". */
	own: string;
	examples: readonly string[];
}
