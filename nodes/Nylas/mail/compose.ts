import { isHtml, textToHtml } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { badInput } from '../../shared/base/failure';
import { bodyFormat } from '../../shared/kit/bodyFormat';
import { field, type Json, type Values } from '../../shared/kit/operation';
import { mailFields, mailPayload, onlySet } from './fields';
import type { EmailName } from '../client/model';
import { ownAddresses } from './own';
import { readPeople } from './people';

/** What a new mail or draft is made of. */
export const textFields = {
	to: field({
		displayName: 'To',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada <ada@example.com>, grace@example.com',
		description: 'Comma-separated email addresses of the recipients',
	}),
	subject: field({ displayName: 'Subject', type: 'string', default: '', placeholder: 'e.g. Your order' }),
	body: field({
		displayName: 'Body',
		type: 'string',
		default: '',
		typeOptions: { rows: 5 },
		description: 'The content, as HTML or plain text. Plain text is converted to HTML line by line.',
	}),
};

export const composeFields = {
	...mailFields,
	customHeaders: field({
		displayName: 'Custom Headers',
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true },
		placeholder: 'Add Header',
		description: 'Custom headers of the email',
		options: [
			{
				name: 'header',
				displayName: 'Header',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. X-Order' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	}),
	format: bodyFormat,
	fromEmail: field({
		displayName: 'From Address',
		type: 'string',
		default: '',
		placeholder: 'e.g. sales@example.com',
		description: "An alias of the mailbox to send from. If empty, the mailbox's own address.",
	}),
	fromName: field({
		displayName: 'From Name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada at Example',
		description: 'The sender name that recipients see',
	}),
	isPlaintext: field({
		displayName: 'Plain Text',
		type: 'boolean',
		default: false,
		description: 'Whether to send the body as plain text, without an HTML part',
	}),
	replyTo: field({
		displayName: 'Reply To',
		type: 'string',
		default: '',
		placeholder: 'e.g. support@example.com',
		description: 'Comma-separated email addresses that receive the replies',
	}),
};

/** What drafts can have, also later on: the rest matters when a mail is sent, and Plain Text can't be changed. */
export const draftFields = {
	attachments: composeFields.attachments,
	bcc: composeFields.bcc,
	cc: composeFields.cc,
	customHeaders: composeFields.customHeaders,
	format: composeFields.format,
	fromEmail: composeFields.fromEmail,
	fromName: composeFields.fromName,
	metadata: composeFields.metadata,
	replyTo: composeFields.replyTo,
	replyToMessageId: field({
		displayName: 'Reply To Message ID',
		type: 'string',
		default: '',
		description: 'The Nylas ID of the message that this email replies to, in the same thread',
	}),
	signatureId: composeFields.signatureId,
	trackingLabel: composeFields.trackingLabel,
	trackLinks: composeFields.trackLinks,
	trackOpens: composeFields.trackOpens,
	trackReplies: composeFields.trackReplies,
};

export type Composition = Partial<
	Values<typeof textFields> & Values<typeof composeFields> & Values<typeof draftFields>
>;

/** The JSON of a mail, without attachments; what is not set is left out. Throws a Failure on what Nylas would refuse. */
export async function composePayload(api: Api, grantId: string, mail: Composition): Promise<Json> {
	const { body = '' } = mail;
	return onlySet({
		...mailPayload(mail),
		to: readPeople(mail.to ?? '', 'To'),
		from: await sender(api, grantId, mail),
		reply_to: readPeople(mail.replyTo ?? '', 'Reply To'),
		subject: mail.subject,
		body: mail.isPlaintext || isReadAsHtml(body, mail.format) ? body : textToHtml(body),
		is_plaintext: mail.isPlaintext || undefined,
		custom_headers: headersIn(mail.customHeaders ?? {}),
		reply_to_message_id: mail.replyToMessageId?.trim(),
	});
}

/** What the user gives as HTML stays as it is. */
function isReadAsHtml(body: string, format: Composition['format'] = 'automatic'): boolean {
	return format === 'html' || (format === 'automatic' && isHtml(body));
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
	return [fromName ? { email, name: fromName } : { email }];
}

/** The custom headers of a form. */
export function headersIn({ header = [] }: { header?: Json[] } & Json): Json[] {
	return header
		.map(({ name, value }) => ({ name: String(name), value: String(value) }))
		.filter(({ name }) => name !== '');
}
