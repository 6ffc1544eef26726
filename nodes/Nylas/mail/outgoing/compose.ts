import { composeBody, displayName, isHeaderName, isTooLongToClean, oneLine } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import type { Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import type { composeFields, draftFields, textFields } from './composeFields';
import { mailPayload, onlySet } from '../fields';
import type { EmailName } from '../../client/model';
import { ownAddresses } from '../own';
import { readPeople } from '../people';

export type Composition = Partial<
	Values<typeof textFields> & Values<typeof composeFields> & Values<typeof draftFields>
>;

/** The JSON of a mail, without attachments; what is not set is left out. Throws a Failure on what Nylas would refuse. */
export async function composePayload(api: Api, grantId: string, mail: Composition): Promise<Json> {
	return onlySet({
		...mailPayload(mail),
		to: readPeople(mail.to ?? '', 'To'),
		from: await sender(api, grantId, mail),
		reply_to: readPeople(mail.replyTo ?? '', 'Reply To'),
		subject: mail.subject === undefined ? undefined : oneLine(mail.subject),
		body: bodyOf(mail),
		is_plaintext: mail.isPlaintext || undefined,
		custom_headers: headersIn(mail.customHeaders ?? {}),
		reply_to_message_id: mail.replyToMessageId?.trim(),
	});
}

/** What stands in it may be a customer's words, so nothing of it may do harm, unless somebody says that it is their own HTML. */
function bodyOf({ body = '', format = 'automatic', isPlaintext }: Composition): string {
	if (isPlaintext || format === 'raw') return body;
	refuseTooLong(body);
	return composeBody(body, format);
}

/** While HTML is cleaned nothing else of the process runs. Throws a Failure: a mail that is cut would not be the mail. */
export function refuseTooLong(html: string): void {
	if (!isTooLongToClean(html)) return;
	throw badInput(
		'The body is longer than can be checked',
		"It has more than 15,000 tags or two million characters. Send a shorter body and attach the rest as a file. Send and drafts also take 'HTML Unchanged'.",
	);
}

/** Nylas wants an address beside a name. */
async function sender(api: Api, grantId: string, { fromEmail, fromName }: Composition): Promise<EmailName[]> {
	if (!fromEmail && !fromName) return [];
	const [email] = fromEmail
		? readPeople(fromEmail, 'From Address').map((person) => person.email)
		: await ownAddresses(api, grantId);
	if (!email)
		throw badInput(
			"'From Name' needs a 'From Address'",
			"Nylas did not return an address for this mailbox. Set 'From Address' as well.",
		);
	const name = displayName(fromName, email);
	return [name ? { email, name } : { email }];
}

/** The custom headers of a form. Throws a Failure on a name that would begin another header. */
export function headersIn({ header = [] }: { header?: Json[] } & Json): Json[] {
	return header.filter(({ name }) => String(name ?? '').trim() !== '').map(checkedHeader);
}

function checkedHeader({ name, value }: Json, index: number): Json {
	const trimmed = String(name).trim();
	if (!isHeaderName(trimmed))
		throw badInput(
			`Entry ${index + 1} of 'Custom Headers' has no valid name`,
			'A header name has letters, digits and hyphens, such as X-Order.',
		);
	return { name: trimmed, value: oneLine(String(value ?? '')) };
}
