import type { IntercomPart } from '../../types';
import { conversationView, withParts } from './conversationView';
import { resourceNotFound, userNotFound } from '../protocol/errors';
import { addPart, notify, replyTopics } from './parts';
import { adminAuthor, contactAuthor, findConversation, namedContact, pastSeconds } from '../people';
import { readReply, type AdminReply, type ContactReply } from './replyBody';
import type { Call, Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import type { Author, ContactRecord, ConversationRecord, Workspace } from '../state';
import { answerType } from '../quirks/answerType';
import { contactText } from '../quirks/contactText';
import { tellTranslated, toldAsTicket } from '../quirks/otherTopics';

/** `POST /conversations/{id}/reply`. Source: docs/facts/intercom.md 8. */
export function replyRoutes(workspace: Workspace): Routes {
	return {
		'POST /conversations/:id/reply': {
			answer: (call) => {
				const body = readReply(call.json(), call.version);
				const conversation = target(workspace, call, body);
				const part =
					body.type === 'admin'
						? replyAsAdmin(workspace, conversation, body)
						: replyAsContact(workspace, conversation, body);
				if (workspace.quirks.is('reply-shows-new-part'))
					return withParts(workspace, conversation, { version: call.version, parts: [part] });
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
	/** `skip_notifications`: nobody is mailed. */
	isSilent?: boolean;
}

/** Adds what a teammate or the bot wrote and fires its topics. An answer ends the contact's waiting; a note changes nothing. */
export function addAdminPart(workspace: Workspace, conversation: ConversationRecord, part: AdminPart): IntercomPart {
	const partType = part.isNote ? 'note' : answerType(workspace.quirks, conversation, part);
	const assigns = partType === 'assignment' || partType === 'assign_and_unsnooze';
	if (!part.isNote) {
		conversation.waiting_since = null;
		conversation.read = false;
	}
	if (assigns) conversation.adminAssigneeId = part.author.id;
	if (partType === 'assign_and_unsnooze') Object.assign(conversation, { state: 'open', snoozed_until: null });
	const added = addPart(workspace, conversation, {
		part_type: partType,
		author: part.author,
		body: part.html,
		created_at: part.createdAt,
		attachments: part.attachments,
		assigned_to: assigns ? { type: 'admin', id: part.author.id } : null,
		metadata: part.metadata,
		throughApi: part.throughApi,
	});
	if (!toldAsTicket(workspace, { conversation, part: added }))
		for (const topic of replyTopics(added)) notify(workspace, topic, { conversation, parts: [added] });
	tellTranslated(workspace, { conversation, part: added });
	if (!part.isSilent) workspace.answerMails.write(conversation, added);
	return added;
}

function replyAsAdmin(workspace: Workspace, conversation: ConversationRecord, body: AdminReply): IntercomPart {
	const isNote = body.message_type === 'note';
	return addAdminPart(workspace, conversation, {
		author: adminAuthor(workspace, body.admin_id, resourceNotFound),
		html: body.body?.trim() ? adminHtml(body.body) : null,
		isNote,
		partType: body.message_type === 'quick_reply' ? 'quick_reply' : 'comment',
		createdAt: pastSeconds(workspace, body.created_at),
		attachments: workspace.attachments.fromRequest(body),
		metadata: body.reply_options ? { quick_reply_options: body.reply_options } : {},
		throughApi: true,
		isSilent: body.skip_notifications,
	});
}

/** Reopens a closed or snoozed conversation: the text then is on a part of type `open`. */
function replyAsContact(workspace: Workspace, conversation: ConversationRecord, body: ContactReply): IntercomPart {
	const contact = namedContact(workspace, body);
	if (!contact || !conversation.contactIds.includes(contact.id)) throw userNotFound();
	return addContactPart(workspace, conversation, {
		contact,
		createdAt: pastSeconds(workspace, body.created_at),
		attachments: workspace.attachments.fromRequest(body),
		html: body.body?.trim() ? contactText(workspace.quirks, body.body) : null,
		throughApi: true,
	});
}

interface ContactPart {
	contact: ContactRecord;
	createdAt: number;
	attachments?: IntercomPart['attachments'];
	html: string | null;
	throughApi: boolean;
	/** The contact wrote it in a mail. */
	isMail?: boolean;
}

/** Adds what a contact wrote and fires its topic. */
export function addContactPart(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ contact, createdAt, attachments, html, throughApi, isMail = false }: ContactPart,
): IntercomPart {
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
		body: html,
		created_at: createdAt,
		attachments,
		throughApi,
	});
	if (isMail)
		part.email_message_metadata = { subject: conversation.title ?? '', email_address_headers: [], message_id: null };
	for (const topic of replyTopics(part)) notify(workspace, topic, { conversation, parts: [part] });
	return part;
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
