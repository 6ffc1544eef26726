/** The labels of one language. Every row's example is run by a test. */
export interface HeaderLabels {
	language: string;
	from: string;
	date: string;
	to: string;
	subject: string;
	cc?: string;
	example: string;
}

export type HeaderField = 'from' | 'date' | 'to' | 'subject' | 'cc';

/** Who wrote the examples. */
export const ANA = 'Ana Silva <ana@shop.example>';
