import { attachmentUrls } from './attachments';
import { parameterInvalid, userNotFound } from '../protocol/errors';
import { notify } from './parts';
import { contactAuthor, findContact, pastSeconds } from '../people';
import { since, type Body } from '../protocol/body';
import { integer, object, oneOf, required, text } from '../../server/shape';
import type { ContactRecord, ConversationRecord, Workspace } from '../state';
import { contactText } from '../quirks/contactText';
import type { Version } from '../protocol/versions';

/** There are no attachment files, no custom attributes and no title at creation. Source: docs/facts/intercom.md 7.1. */
export const conversationShape = {
	from: required(object({ type: required(oneOf('lead', 'user', 'contact')), id: required(text) })),
	body: required(text),
	subject: text,
	attachment_urls: attachmentUrls,
	created_at: integer,
	brand_id: since('2.16', text),
};

/** Starts a conversation by a contact. Answers a message: its `id` is the source's, `conversation_id` the conversation's. */
export function createConversation(
	workspace: Workspace,
	body: Body<typeof conversationShape>,
	version: Version,
): object {
	if (!body.body.trim()) throw parameterInvalid('Body is required', 'body');
	const contact = findContact(workspace, body.from.id, version);
	if (body.from.type !== 'contact' && body.from.type !== contact.role) throw userNotFound();
	const createdAt = pastSeconds(workspace, body.created_at);
	const attachments = workspace.attachments.fromRequest({ attachment_urls: body.attachment_urls });
	const conversation = newConversation(workspace, { contact, createdAt });
	conversation.source = { ...conversation.source, body: contactText(workspace.quirks, body.body), attachments };
	workspace.conversations.set(conversation.id, conversation);
	workspace.saveConversation(conversation);
	contact.last_replied_at = createdAt;
	notify(workspace, 'conversation.user.created', { conversation, parts: [] });
	return {
		type: 'user_message',
		id: conversation.source.id,
		created_at: createdAt,
		body: body.body,
		message_type: 'inapp',
		conversation_id: conversation.id,
	};
}

/** An open conversation without text that the contact has started. */
export function newConversation(
	workspace: Workspace,
	{ contact, createdAt }: { contact: ContactRecord; createdAt: number },
): ConversationRecord {
	return {
		id: workspace.nextId('conversation'),
		created_at: createdAt,
		updated_at: createdAt,
		waiting_since: createdAt,
		snoozed_until: null,
		// An in-app message has no subject, whatever the request says.
		title: null,
		state: 'open',
		read: false,
		isPriority: false,
		source: {
			id: workspace.nextId('message'),
			delivered_as: 'customer_initiated',
			subject: '',
			body: '',
			author: contactAuthor(contact),
			attachments: [],
			redacted: false,
		},
		contactIds: [contact.id],
		adminAssigneeId: null,
		teamAssigneeId: null,
		teammateIds: [],
		tags: [],
		custom_attributes: {},
		first_contact_reply: { created_at: createdAt, type: 'conversation', url: null },
		companyId: null,
		ticketId: null,
		parts: [],
	};
}
