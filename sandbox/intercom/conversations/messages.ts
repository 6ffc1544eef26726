import { adminView } from '../data/linkedViews';
import { ApiError, parameterInvalid, resourceNotFound } from '../protocol/errors';
import { newConversation } from './conversations';
import { notify } from './parts';
import { adminAuthor, findContact, pastSeconds } from '../people';
import type { Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import { type Body, readBody, since } from '../protocol/body';
import { anything, flag, id, integer, isRecord, listOf, object, oneOf, required, text } from '../../server/shape';
import type { Author, ContactRecord, ConversationRecord, Workspace } from '../state';
import { type Version, atLeast } from '../protocol/versions';

const messageShape = {
	message_type: required(oneOf('inapp', 'in_app', 'email', 'conversation')),
	subject: text,
	body: text,
	template: oneOf('plain', 'personal'),
	from: required(object({ type: required(oneOf('admin')), id: required(id) })),
	to: required(anything),
	cc: since('2.14', listOf(anything)),
	bcc: since('2.14', listOf(anything)),
	created_at: integer,
	create_conversation_without_contact_reply: flag,
};
/** Messages of admins. Source: docs/facts/intercom.md 12.1, 12.2, 12.3. */
export function messageRoutes(workspace: Workspace): Routes {
	return {
		'POST /messages': {
			answer: ({ json, version }) => sendMessage(workspace, readBody(messageShape, json(), version), version),
		},
	};
}

/** There is no conversation before the contact answers, unless it is asked for. */
function sendMessage(workspace: Workspace, body: Body<typeof messageShape>, version: Version): object {
	if (!body.body?.trim()) throw parameterInvalid('Body is required', 'body');
	if (body.message_type === 'email' && !body.subject)
		throw new ApiError(422, 'parameter_not_found', 'No subject supplied for email message');
	const author = adminAuthor(workspace, body.from.id);
	const contact = firstReceiver(workspace, body.to, version);
	const createdAt = pastSeconds(workspace, body.created_at);
	const html = adminHtml(body.body);
	const conversation = newConversation(workspace, { contact, createdAt });
	if (body.create_conversation_without_contact_reply)
		begin(workspace, conversation, { author, html, subject: body.subject });
	return {
		type: 'admin_message',
		id: conversation.source.id,
		created_at: createdAt,
		subject: body.subject ?? '',
		body: html,
		message_type: body.message_type === 'in_app' ? 'inapp' : body.message_type,
		owner: adminView(workspace, author.id),
	};
}

/** What a teammate does in the inbox. */
export function startConversation(
	workspace: Workspace,
	{ contactId, ...words }: Words & { contactId: string },
): { conversationId: string } {
	const contact = workspace.contacts.get(contactId);
	if (!contact) throw resourceNotFound();
	const conversation = newConversation(workspace, { contact, createdAt: workspace.nowSec() });
	begin(workspace, conversation, words);
	return { conversationId: conversation.id };
}

interface Words {
	author: Author;
	html: string;
	subject?: string;
}

function begin(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ author, html: body, subject = '' }: Words,
): void {
	Object.assign(conversation, { waiting_since: null, first_contact_reply: null, read: true });
	conversation.source = { ...conversation.source, author, body, subject, delivered_as: 'admin_initiated' };
	workspace.conversations.set(conversation.id, conversation);
	workspace.saveConversation(conversation);
	notify(workspace, 'conversation.admin.single.created', { conversation, parts: [] });
}

/** The conversation is with the first; all must be there. */
function firstReceiver(workspace: Workspace, to: unknown, version: Version): ContactRecord {
	if (Array.isArray(to) && !atLeast(version, '2.14')) throw parameterInvalid('to must be an object', 'to');
	const [first] = (Array.isArray(to) ? to : [to]).map((each: unknown) => {
		if (!isRecord(each) || typeof each.id !== 'string')
			throw parameterInvalid('to must name a contact by type and id', 'to');
		return findContact(workspace, each.id, version);
	});
	if (!first) throw resourceNotFound();
	return first;
}
