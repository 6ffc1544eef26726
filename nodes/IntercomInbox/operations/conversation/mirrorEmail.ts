import { isTooLarge, type FileFacts } from '../../../../domain/bridge/files';
import type { Mail } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import { field } from '../../../shared/kit/fields/field';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { sentPart } from '../../../shared/base/sentParts';
import type { Api } from '../../../shared/http/api';
import { adminId } from '../../fields/ids';
import { incomingMail } from '../../receive/mail';
import { mirror } from '../../receive/mirror/mirror';

export const mirrorEmail = operation({
	name: 'Mirror Email',
	action: 'Mirror a team email into a conversation',
	description:
		'Add an email that a teammate sent from the mailbox to the conversation of its thread, without notifications (API 2.15; older versions add an internal note). Email sent from Intercom is skipped. Email to recipients other than the customer becomes an internal note.',
	bulk: true,
	writes: true,
	agents: 'never',
	fields: {
		email: {
			displayName: 'Email',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description: 'The item from Message: Fetch and Classify, or from Message: Get',
		},
		adminId: {
			...adminId,
			displayName: 'Default Teammate',
			description:
				"The teammate shown as the author if no teammate has the sender's address. If empty, the owner of the access token.",
		},
	},
	options: {
		files: {
			displayName: 'Attachments',
			type: 'string',
			default: '*',
			placeholder: 'e.g. attachment_0, attachment_1',
			description: 'Comma-separated names of the binary fields with files to add; * adds all of them',
		},
		startConversations: field({
			displayName: 'Start Conversations',
			type: 'boolean',
			default: true,
			description:
				"Whether to start a conversation when a teammate's email begins a thread with somebody outside the team. Intercom also shows it in the Messenger. If not added, the email is skipped.",
		}),
	},
	async execute({ params, options, api, files, hint }) {
		const email = params.email as Json;
		const mail = incomingMail(
			{ ...email, isOwn: false, customer: undefined },
			{ content: 'reply', skipAutomatic: false },
		);
		// Null: nobody has looked yet, and a customer's words must not become a teammate's.
		if (email.isOwn === false || email.isOwn === null)
			return {
				action: 'skipped',
				reason: 'The mail was not written by the team',
				conversationId: null,
				partId: null,
				missingFiles: 0,
				link: mail.key,
			};
		const given = {
			recipients: recipientsOf(mail.message),
			files: files.find(options.files ?? '*'),
			expected: filesOf(email).length,
		};
		return {
			...(await mirror(api, mail, {
				adminId: params.adminId,
				isSent: email.isOwn === true,
				partId: partOf(api, mail.message),
				// Only what is known to lie in Sent, or to be sent by us, speaks for the team.
				starts: options.startConversations === true && email.isOwn === true,
				mail: mail.message,
				...given,
				hint,
			})),
		};
	},
});

/** Message: Reply notes the part in the mail's metadata, which may come later than the mail, and remembers it. */
function partOf({ process }: Api, { grantId, id, metadata }: Mail): string | undefined {
	const noted = metadata.intercom_part_id;
	return typeof noted === 'string' ? noted : sentPart(process, { grantId: String(grantId), messageId: id });
}

/** Without the pictures in the text, such as the logo in a signature. */
function filesOf({ attachments }: Json): Json[] {
	return (Array.isArray(attachments) ? attachments.map(record) : []).filter(
		(file) => file.is_inline !== true && !isTooLarge(file as FileFacts),
	);
}

function recipientsOf({ to, cc, bcc }: Mail): string[] {
	return [...to, ...cc, ...bcc].map((recipient) => recipient.email);
}
