import type { IntercomConversation, IntercomPart } from '../../types';
import { tagView } from '../data/linkedViews';
import type { ConversationRecord, Workspace } from '../state';
import { statistics } from './statistics';
import { plainText } from '../protocol/text';
import { type Version, atLeast, wire } from '../protocol/versions';

const MAX_PARTS = 500;

/** A conversation without its parts, as lists and searches show it. Source: docs/facts/intercom.md 4.9, 7.7, 7.9. */
export function conversationListItem(
	workspace: Workspace,
	conversation: ConversationRecord,
	version: Version,
): Record<string, unknown> {
	const { assignee, priority } = wire(version);
	const { id, created_at, updated_at, waiting_since, snoozed_until, title, state, read } = conversation;
	return {
		type: 'conversation',
		id,
		created_at,
		updated_at,
		waiting_since,
		snoozed_until,
		source: sourceView(workspace, conversation, version),
		contacts: {
			type: 'contact.list',
			contacts: conversation.contactIds.map((contactId) => contactOf(workspace, contactId)),
		},
		first_contact_reply: conversation.first_contact_reply,
		admin_assignee_id: assignee(conversation.adminAssigneeId),
		team_assignee_id: assignee(conversation.teamAssigneeId),
		open: state !== 'closed',
		state,
		read,
		tags: { type: 'tag.list', tags: conversation.tags.map((tag) => tagView(workspace, tag)) },
		priority: priority(conversation.isPriority),
		sla_applied: null,
		statistics: statistics(conversation),
		conversation_rating: conversation.rating ?? null,
		teammates: {
			type: 'admin.list',
			admins: conversation.teammateIds.map((adminId) => ({ type: 'admin', id: adminId })),
		},
		title,
		custom_attributes: { ...conversation.custom_attributes },
		topics: {},
		ticket: conversation.ticketId === null ? null : { type: 'ticket', id: conversation.ticketId },
		linked_objects: linkedObjects(workspace, id),
		ai_agent: null,
		ai_agent_participated: false,
		...(atLeast(version, '2.16') && {
			channel: { initial: 'messenger', current: 'messenger' },
			external_references: [],
		}),
	};
}

/** Its tracker, if a teammate has linked it to one. */
function linkedObjects(workspace: Workspace, id: string): object {
	const trackers = [...workspace.tickets.values()].filter(({ linkedIds }) => linkedIds?.includes(id));
	const data = trackers.map((ticket) => ({ type: 'ticket', id: ticket.id, category: 'Tracker' }));
	return { type: 'list', data, total_count: data.length, has_more: false };
}

/** A whole conversation as `GET /conversations/{id}` shows it: at most the newest 500 parts. */
export function conversationView(
	workspace: Workspace,
	conversation: ConversationRecord,
	version: Version,
): IntercomConversation {
	return withParts(workspace, conversation, { version, parts: conversation.parts.slice(-MAX_PARTS) });
}

/** The same with the given parts only, as notifications hold just the one that set them off. */
export function withParts(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ version, parts }: { version: Version; parts: IntercomPart[] },
): IntercomConversation {
	return {
		...conversationListItem(workspace, conversation, version),
		conversation_parts: {
			type: 'conversation_part.list',
			conversation_parts: parts.map((part) => partView(workspace, part, version)),
			total_count: parts.length,
		},
	} as unknown as IntercomConversation;
}

export function partView(workspace: Workspace, part: IntercomPart, version: Version): IntercomPart {
	const attachments = part.attachments.map((attachment) => workspace.attachments.fresh(attachment));
	return wire(version).partFields({ ...part, attachments }) as IntercomPart;
}

/** `display_as=plaintext`: bodies and the subject without HTML. */
export function asPlainText(conversation: IntercomConversation): IntercomConversation {
	const {
		source,
		conversation_parts: { conversation_parts: parts, ...list },
	} = conversation;
	return {
		...conversation,
		source: { ...source, body: plainText(source.body), subject: plainText(source.subject) },
		conversation_parts: {
			...list,
			conversation_parts: parts.map((part) => ({ ...part, body: part.body === null ? null : plainText(part.body) })),
		},
	};
}

function sourceView(workspace: Workspace, { source }: ConversationRecord, version: Version): Record<string, unknown> {
	return {
		type: 'conversation',
		...source,
		attachments: source.attachments.map((attachment) => workspace.attachments.fresh(attachment)),
		url: null,
		...(atLeast(version, '2.16') && { recipients: null, reply_to: null }),
	};
}

function contactOf(workspace: Workspace, id: string): { type: 'contact'; id: string; external_id: string | null } {
	return { type: 'contact', id, external_id: workspace.contacts.get(id)?.external_id ?? null };
}
