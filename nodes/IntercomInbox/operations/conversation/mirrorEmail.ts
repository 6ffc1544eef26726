import type { SentMail } from '../../../../domain/bridge/answerText';
import { isTooLarge, type FileFacts } from '../../../../domain/bridge/files';
import { readMessage } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import { operation, type Json } from '../../../shared/kit/operation';
import { sentPart } from '../../../shared/base/sentParts';
import type { Api } from '../../../shared/http/api';
import { adminId } from '../../fields/ids';
import { incomingMail } from '../../receive/mail';
import { mirror } from '../../receive/mirror';

export const mirrorEmail = operation({
	name: 'Mirror Email',
	action: 'Mirror an email of the team into a conversation',
	description:
		'Show a mail that a teammate wrote in the mailbox itself in the conversation of its thread, without notifying anybody (API 2.15; an internal note with an older version). Mail that was sent from the conversation is left out; mail to others than the customer becomes an internal note.',
	bulk: true,
	writes: true,
	fields: {
		email: {
			displayName: 'Email',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description: "The item of the Nylas Trigger with 'Own Mail' passed on, or of Message: Get",
		},
		adminId: {
			...adminId,
			displayName: 'Default Teammate',
			description:
				"Who appears as the author when no teammate has the sender's address. Empty: the teammate who owns the access token.",
		},
	},
	options: {
		files: {
			displayName: 'Input Data Field Names',
			type: 'string',
			default: '*',
			placeholder: 'e.g. attachment_0, attachment_1',
			description: 'The files of the item that go along, comma-separated; * is all of them',
		},
	},
	async execute({ params, options, api, files, hint }) {
		const email = params.email as Json;
		const mail = incomingMail(
			{ ...email, isOwn: false, customer: undefined },
			{ content: 'reply', skipAutomatic: false },
		);
		if (email.isOwn === false)
			return {
				action: 'skipped',
				reason: 'The mail was not written by the team',
				conversationId: null,
				partId: null,
				missingFiles: 0,
				link: mail.key,
			};
		const given = {
			recipients: recipientsOf(email),
			files: files.find(options.files ?? '*'),
			expected: filesOf(email).length,
		};
		return {
			...(await mirror(api, mail, {
				adminId: params.adminId,
				partId: partOf(api, email),
				mail: sentMail(email),
				...given,
				hint,
			})),
		};
	},
});

/** Message: Reply notes the part in the mail's metadata, which may come later than the mail, and remembers it. */
function partOf({ process }: Api, { grant_id: grantId, id, metadata }: Json): string | undefined {
	const noted = record(metadata).intercom_part_id;
	return typeof noted === 'string' ? noted : sentPart(process, { grantId: String(grantId), messageId: id });
}

function sentMail({ body, attachments }: Json): SentMail {
	return { body: typeof body === 'string' ? body : '', attachments: Array.isArray(attachments) ? attachments : [] };
}

/** Without the pictures in the text, such as the logo in a signature. */
function filesOf({ attachments }: Json): Json[] {
	return (Array.isArray(attachments) ? attachments.map(record) : []).filter(
		(file) => file.is_inline !== true && !isTooLarge(file as FileFacts),
	);
}

function recipientsOf(email: Json): string[] {
	const { to, cc } = readMessage(email);
	const { to: bcc } = readMessage({ to: email.bcc as unknown });
	return [...to, ...cc, ...bcc].map((recipient) => recipient.email);
}
