/** What contact forms write before an address, a name and a message, by language. */

export interface FormLabels {
	language: string;
	/** Words, as regular expressions; others may stand beside them ("Your work email", "user_email"). */
	email: string;
	name: string;
	message: string;
	example: { email: string; name: string; message: string };
}

export const row = (
	language: string,
	[email, name, message]: readonly [string, string, string],
	[emailExample, nameExample, messageExample]: readonly [string, string, string],
): FormLabels => ({
	language,
	email,
	name,
	message,
	example: { email: emailExample, name: nameExample, message: messageExample },
});
