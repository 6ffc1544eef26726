import { oneLine } from '../../../../domain/email';
import { agentOptions, passContact } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { contactIdentity, findContact } from '../../fields/contactIdentity';
import { adminId } from '../../fields/ids';
import { sendAdminMessage } from '../../client/adminMessage';
import { actingAdminNumber } from '../../client/me';
import { createdAt, newMessageBody } from '../../fields/messageFields';
import { secondsOf } from '../../../shared/kit/fields/seconds';

const BY_EMAIL = { messageType: ['email'] } as const;

export const send = operation({
	name: 'Send',
	action: 'Send a message to a contact',
	description:
		'Send a message to a user or lead in the Messenger or by email, on behalf of a teammate. It starts a conversation only when the contact replies, unless Create Conversation is on.',
	fields: {
		messageType: field({
			displayName: 'Message Type',
			type: 'options',
			default: 'inapp',
			options: [
				{ name: 'Email', value: 'email', description: "Sent to the contact's email address" },
				{ name: 'In-App', value: 'inapp', description: 'Shown to the contact in the Messenger' },
			],
			description: 'The channel of the message',
		}),
		...contactIdentity(),
		adminId,
		subject: field({
			displayName: 'Subject',
			type: 'string',
			default: '',
			read: oneLine,
			required: true,
			placeholder: 'e.g. Your order',
			description: 'The subject of the email',
			show: BY_EMAIL,
		}),
		template: field({
			displayName: 'Template',
			type: 'options',
			default: 'plain',
			options: [
				{ name: 'Personal', value: 'personal' },
				{ name: 'Plain', value: 'plain' },
			],
			description: "The style of the email, by Intercom's name",
			show: BY_EMAIL,
		}),
		body: newMessageBody,
	},
	options: {
		...agentOptions,
		createConversation: field({
			displayName: 'Create Conversation',
			type: 'boolean',
			default: false,
			description:
				"Whether to start the conversation immediately. The response lacks its ID: to find it, search conversations for a source.id that equals the message's ID.",
		}),
		createdAt,
	},
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContact({ api, gate, options }, params);
		// Leads and users are named differently here, and only the contact itself tells which it is.
		const { id, role } = await findContact(api, params);
		const isEmail = params.messageType === 'email';
		const message: Json = {
			message_type: params.messageType,
			from: { type: 'admin', id: await actingAdminNumber(api, params.adminId) },
			to: { type: role, id },
			...(isEmail ? { subject: params.subject, template: params.template } : {}),
			body: params.body,
			created_at: secondsOf(options.createdAt, 'Created At'),
			create_conversation_without_contact_reply: options.createConversation || undefined,
		};
		return await sendAdminMessage(api, message);
	},
});
