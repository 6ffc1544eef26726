/** A row of what machines write, by language. Every row's example is run by a test. */
export interface SubjectRow {
	language: string;
	pattern: RegExp;
	example: string;
}
