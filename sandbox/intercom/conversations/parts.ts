import type { IntercomPart } from '../../types';
import { withParts } from './conversationView';
import type { Author, ConversationRecord, Workspace } from '../state';
import { withIsoDates, isContact } from './statistics';
import { plainText } from '../protocol/text';
import { wire, type Version } from '../protocol/versions';

interface NewPart {
	part_type: string;
	author: Author;
	body?: string | null;
	created_at?: number;
	attachments?: IntercomPart['attachments'];
	assigned_to?: { type: string; id: string | null } | null;
	event_details?: Record<string, unknown> | null;
	metadata?: Record<string, unknown>;
	/** Written by a request: the part then carries our app's code. A teammate's part carries null. */
	throughApi: boolean;
}

/** Adds a part; the conversation's state has to be set before, since the part shows it. Saves. */
export function addPart(workspace: Workspace, conversation: ConversationRecord, part: NewPart): IntercomPart {
	const now = workspace.nowSec();
	const added: IntercomPart = {
		type: 'conversation_part',
		id: workspace.nextId('part'),
		part_type: part.part_type,
		body: part.body ?? null,
		created_at: part.created_at ?? now,
		updated_at: now,
		notified_at: part.created_at ?? now,
		assigned_to: part.assigned_to ?? null,
		author: {
			...part.author,
			...(part.author.type !== 'user' && part.author.type !== 'lead' && { from_ai_agent: false, is_ai_answer: false }),
		},
		attachments: part.attachments ?? [],
		external_id: null,
		redacted: false,
		metadata: part.metadata ?? {},
		email_message_metadata: null,
		state: conversation.state,
		tags: [],
		event_details: part.event_details ?? {},
		app_package_code: part.throughApi ? workspace.packageCode : null,
	};
	conversation.parts.push(added);
	if (part.author.type === 'admin' && !conversation.teammateIds.includes(part.author.id))
		conversation.teammateIds.push(part.author.id);
	workspace.saveConversation(conversation);
	return added;
}

/** Fires a topic with the conversation, holding only the given parts. Source: docs/facts/intercom.md 10.15. */
export function notify(
	workspace: Workspace,
	topic: string,
	{ conversation, parts }: { conversation: ConversationRecord; parts: IntercomPart[] },
): void {
	workspace.emit(topic, (version) => conversationItem(workspace, { conversation, parts }, version));
}

/** Topics of a reply by the one who wrote it; a bot's reply goes to two. */
export function replyTopics(part: IntercomPart): string[] {
	if (isContact(part.author.type)) return ['conversation.user.replied'];
	if (part.part_type === 'note') return ['conversation.admin.noted'];
	if (part.author.type === 'bot') return ['conversation.operator.replied', 'conversation.admin.replied'];
	if (part.part_type === 'assignment') return ['conversation.admin.open.assigned', 'conversation.admin.replied'];
	return ['conversation.admin.replied'];
}

function conversationItem(
	workspace: Workspace,
	{ conversation, parts }: { conversation: ConversationRecord; parts: IntercomPart[] },
	version: Version,
): Record<string, unknown> {
	const item = withParts(workspace, conversation, { version, parts });
	// Statistics are about all parts, although only one is shown.
	if (!wire(version).plainWebhookBodies)
		return { ...item, statistics: withIsoDates(item.statistics as Record<string, unknown>) };
	return {
		...item,
		source: { ...item.source, body: plainText(item.source.body), subject: plainText(item.source.subject) },
		conversation_parts: {
			...item.conversation_parts,
			conversation_parts: item.conversation_parts.conversation_parts.map((part) => ({
				...part,
				body: part.body === null ? null : plainText(part.body),
			})),
		},
	};
}
