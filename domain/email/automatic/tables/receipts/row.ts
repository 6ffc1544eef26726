/** What programs write when a mail was opened, by language. */

export interface ReceiptRow {
	language: string;
	/** At the beginning of the subject, with a sign behind it: "Read: Lamp", "Return Receipt (displayed) - Lamp". */
	pattern: RegExp;
	/** "Your message … was read": who only writes "Read:" does not say so. */
	text: RegExp;
	example: { subject: string; text: string };
}

export const row = (
	language: string,
	[subject, message, read]: readonly [subject: string, message: string, read: string],
	[exampleSubject, exampleText]: readonly [string, string],
): ReceiptRow => ({
	language,
	pattern: new RegExp(`^(?:${subject})\\s?(?:\\([^()]{1,40}\\)\\s?)?[:：–-]`, 'iu'),
	text: new RegExp(`(?:${message})[\\s\\S]{0,500}?(?:${read})|(?:${read})[\\s\\S]{0,200}?(?:${message})`, 'iu'),
	example: { subject: exampleSubject, text: exampleText },
});
