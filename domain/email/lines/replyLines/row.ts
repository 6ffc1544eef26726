/**
 * What help desks write above the mail that is answered. The writer's text stands above it. Such a line asks to write over itself,
 * and says little else. Every row's example is run by a test.
 */
export interface ReplyLine {
	language: string;
	/** The beginning of its words for "line", in small letters: cheap, for every line of a mail. */
	line: string;
	/** "Reply", "write", as a regular expression. */
	asks: string;
	/** "Above this line". */
	above: string;
	example: string;
}
