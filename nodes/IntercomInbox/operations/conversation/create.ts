import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import type { Contact, FirstMessage } from '../../client/model';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { attachmentUrls, createdAt, urlsOf, newMessageBody } from '../../fields/messageFields';

export const create = operation({
	name: 'Create',
	action: 'Create a conversation',
	description:
		"Start a conversation on behalf of a contact. Returns the conversation's ID, not the whole conversation.",
	fields: {
		contactId,
		body: newMessageBody,
	},
	options: { ...agentOptions, attachmentUrls, createdAt },
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		// Leads and users are named differently here, and only the contact itself tells which it is.
		const { id, role } = await api.get<Contact>(path`/contacts/${params.contactId}`);
		const message = await api.post<FirstMessage>('/conversations', {
			from: { type: role, id },
			body: params.body,
			attachment_urls: urlsOf(options.attachmentUrls),
			created_at: secondsOf(options.createdAt, 'Created At'),
		});
		return {
			conversationId: message.conversation_id,
			messageId: message.id,
			contactId: id,
			createdAt: message.created_at,
			body: message.body,
		};
	},
});
