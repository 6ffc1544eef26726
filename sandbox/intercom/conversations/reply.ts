import type { IntercomPart } from '../../types';
import { conversationView } from './conversationView';
import { resourceNotFound, userNotFound } from '../protocol/errors';
import { addPart, notify, replyTopics } from './parts';
import { adminAuthor, contactAuthor, findConversation, namedContact, pastSeconds } from '../people';
import { readReply, type AdminReply, type ContactReply } from './replyBody';
import type { Call, Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import type { Author, ConversationRecord, Workspace } from '../state';
import { contactHtml } from '../protocol/text';

/** `POST /conversations/{id}/reply`. Source: docs/facts/intercom.md 8. */
export function replyRoutes(workspace: Workspace): Routes {
	return {
		'POST /conversations/:id/reply': {
			answer: (call) => {
				const body = readReply(call.json(), call.version);
				const conversation = target(workspace, call, body);
				if (body.type === 'admin') replyAsAdmin(workspace, conversation, body);
				else replyAsContact(workspace, conversation, body);
				return conversationView(workspace, conversation, call.version);
			},
		},
	};
}

interface AdminPart {
	author: Author;
	html: string | null;
	isNote?: boolean;
	partType?: string;
	createdAt?: number;
	attachments?: IntercomPart['attachments'];
	metadata?: Record<string, unknown>;
	throughApi: boolean;
}

/** Adds what a teammate or the bot wrote and fires its topics. An answer ends the contact's waiting; a note changes nothing. */
export function addAdminPart(workspace: Workspace, conversation: ConversationRecord, part: AdminPart): IntercomPart {
	const assigns = !part.isNote && assignsItself(workspace, conversation, part.author);
	if (!part.isNote) {
		conversation.waiting_since = null;
		conversation.read = false;
	}
	if (assigns) conversation.adminAssigneeId = part.author.id;
	const added = addPart(workspace, conversation, {
		part_type: part.isNote ? 'note' : assigns ? 'assignment' : (part.partType ?? 'comment'),
		author: part.author,
		body: part.html,
		created_at: part.createdAt,
		attachments: part.attachments,
		assigned_to: assigns ? { type: 'admin', id: part.author.id } : null,
		metadata: part.metadata,
		throughApi: part.throughApi,
	});
	for (const topic of replyTopics(added)) notify(workspace, topic, { conversation, parts: [added] });
	return added;
}

function replyAsAdmin(workspace: Workspace, conversation: ConversationRecord, body: AdminReply): void {
	const isNote = body.message_type === 'note';
	addAdminPart(workspace, conversation, {
		author: adminAuthor(workspace, body.admin_id, resourceNotFound),
		html: body.body?.trim() ? adminHtml(body.body) : null,
		isNote,
		partType: body.message_type === 'quick_reply' ? 'quick_reply' : 'comment',
		createdAt: pastSeconds(workspace, body.created_at),
		attachments: workspace.attachments.fromRequest(body),
		metadata: body.reply_options ? { quick_reply_options: body.reply_options } : {},
		throughApi: true,
	});
}

/** Reopens a closed or snoozed conversation: the text then is on a part of type `open`. */
function replyAsContact(workspace: Workspace, conversation: ConversationRecord, body: ContactReply): void {
	const contact = namedContact(workspace, body);
	if (!contact || !conversation.contactIds.includes(contact.id)) throw userNotFound();
	const createdAt = pastSeconds(workspace, body.created_at);
	const attachments = workspace.attachments.fromRequest(body);
	const reopens = conversation.state !== 'open';
	conversation.state = 'open';
	conversation.snoozed_until = null;
	conversation.waiting_since ??= createdAt;
	conversation.read = false;
	conversation.first_contact_reply ??= { created_at: createdAt, type: 'conversation', url: null };
	contact.last_replied_at = createdAt;
	const part = addPart(workspace, conversation, {
		part_type: reopens ? 'open' : 'comment',
		author: contactAuthor(contact),
		body: body.body?.trim() ? contactHtml(body.body) : null,
		created_at: createdAt,
		attachments,
		throughApi: true,
	});
	for (const topic of replyTopics(part)) notify(workspace, topic, { conversation, parts: [part] });
}

function assignsItself(workspace: Workspace, conversation: ConversationRecord, author: Author): boolean {
	if (!workspace.switches.autoAssignOnFirstReply || author.type !== 'admin') return false;
	return conversation.adminAssigneeId === null && conversation.teamAssigneeId === null;
}

/** `last` stands for the contact's newest conversation. */
function target(workspace: Workspace, { params }: Call, body: ContactReply | AdminReply): ConversationRecord {
	if (params.id !== 'last') return findConversation(workspace, params.id);
	const contact = body.type === 'user' ? namedContact(workspace, body) : undefined;
	const newest = [...workspace.conversations.values()].findLast(
		({ contactIds }) => contact && contactIds.includes(contact.id),
	);
	if (!newest) throw resourceNotFound();
	return newest;
}
