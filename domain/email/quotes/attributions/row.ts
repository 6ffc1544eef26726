/**
 * The line that introduces quoted history ("On … Ana wrote:"), in one language. `verbs` are what says that somebody wrote, `leads` what
 * such a line begins with; both as regular expressions. Every row's examples are run by a test.
 */
export interface Attribution {
	language: string;
	verbs: string;
	leads?: string;
	examples: readonly string[];
}

/** Who wrote the examples. */
export const ANA = 'Ana Silva <ana@shop.example>';
