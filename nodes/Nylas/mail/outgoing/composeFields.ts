import { oneLine } from '../../../../domain/email';
import { bodyFormat } from '../../../shared/kit/fields/bodyFormat';
import { field } from '../../../shared/kit/fields/field';
import { mailFields } from '../fields';

/** What a new mail or draft is made of. */
export const textFields = {
	to: field({
		displayName: 'To',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada <ada@example.com>, grace@example.com',
		description: 'Comma-separated email addresses of the recipients',
	}),
	subject: field({
		displayName: 'Subject',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Your order',
	}),
	body: field({
		displayName: 'Body',
		type: 'string',
		default: '',
		typeOptions: { rows: 5 },
		description:
			'The content, as HTML (such as the body of a conversation part) or plain text, which is converted to HTML line by line. An answer with files needs none.',
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
	format: field({
		...bodyFormat,
		options: [
			...bodyFormat.options,
			{ name: 'HTML Unchanged', value: 'raw', description: 'Nothing is removed: for HTML of your own only' },
		],
	}),
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
		read: oneLine,
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
