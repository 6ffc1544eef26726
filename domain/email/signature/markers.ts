/** Lines that stand below a mail and are not its text. */

/** A row of the tables of such lines. Every row's example is run by a test. */
export interface MarkerRow {
	language: string;
	pattern: RegExp;
	example: string;
}

/** Footers that lists put below every mail. */
export const LIST_FOOTERS: readonly MarkerRow[] = [
	{ language: 'Mailman', pattern: /^\S{1,60} mailing list(?: --? .{0,100})?$/i, example: 'users mailing list' },
	{
		language: 'Mailman',
		pattern: /^(?:to )?unsubscribe(?: send an email to| from|:| at)\b.{0,150}$/i,
		example: 'To unsubscribe send an email to users-leave@lists.example',
	},
	{
		language: 'Google Groups',
		pattern: /^you received this message because you are subscribed to\b.{0,200}$/i,
		example: 'You received this message because you are subscribed to the Google Groups "users" group.',
	},
];

export function isListFooterLine(text: string): boolean {
	return text.length <= 250 && LIST_FOOTERS.some(({ pattern }) => pattern.test(text));
}

/** `-- ` alone on a line; the blank is often lost. */
export function isDelimiter(text: string): boolean {
	return text === '--' || text === '—' || text === '- -' || text === '––';
}
