/** One thing a signature says: `Procurement Lead, Larkspur Ltd` and `CEO at Fjordlight` say two. */
export interface Phrase {
	text: string;
	/** From `Company: x`, `Title: x`. */
	label?: 'title' | 'company';
	/** Index of the line in the block. */
	line: number;
}
