/**
 * How the texts begin that lawyers, scanners and environmental offices put below a mail, by language. Kernels of their wording,
 * from texts that companies and mail gateways use; the words are matched anywhere in the sentence that `opening` begins.
 */
export interface LegalRow {
	language: string;
	kind: 'disclaimer' | 'scanner' | 'environment' | 'privacy';
	/** How a sentence of it begins. */
	opening: string;
	/** One of these stands in the same line. */
	claim: string;
	examples: readonly string[];
}

export const disclaimer = (row: Omit<LegalRow, 'kind'>): LegalRow => ({ ...row, kind: 'disclaimer' });
