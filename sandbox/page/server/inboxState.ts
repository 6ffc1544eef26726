import type { IntercomConversation, IntercomPart, IntercomSandbox } from '../../types';
import { Failure } from './http/failure';

/** One row of the conversation list. */
interface ConversationSummary {
	id: string;
	/** Title or subject; where there is neither, how the first message begins. */
	subject: string;
	state: IntercomConversation['state'];
	createdAtSec: number;
	updatedAtSec: number;
	contacts: Array<{ id: string; name: string; email: string | null; role: string }>;
	tags: string[];
	admin?: string;
	team?: string;
	/** The conversation attribute Email Thread. */
	link?: string;
	partCount: number;
	preview: string;
	previewBy: string;
	/** `admin`, `user`, `lead` or `bot`: who wrote or did the last thing. */
	lastBy: string;
	/** Changes whenever the conversation does: rows and threads are drawn again by it. */
	version: string;
}

const linkAttribute = 'Email Thread';
const newestConversations = 300;
const previewChars = 140;

/** The newest conversations, most recently changed first. */
export function conversationSummaries(intercom: IntercomSandbox): ConversationSummary[] {
	const byId = new Map(intercom.contacts.map((contact) => [contact.id, contact]));
	return [...intercom.conversations]
		.sort((one, other) => other.updated_at - one.updated_at || Number(other.id) - Number(one.id))
		.slice(0, newestConversations)
		.map((conversation) => summary(intercom, conversation, byId));
}

/** The conversation as the API shows it, with its row. Throws 404. */
export function fullConversation(
	intercom: IntercomSandbox,
	id: string,
): { summary: ConversationSummary; conversation: IntercomConversation } {
	const conversation = intercom.conversations.find((entry) => entry.id === id);
	if (!conversation) throw new Failure(404, 'There is no such conversation.');
	const byId = new Map(intercom.contacts.map((contact) => [contact.id, contact]));
	return { summary: summary(intercom, conversation, byId), conversation };
}

type Contacts = Map<string, IntercomSandbox['contacts'][number]>;

function summary(intercom: IntercomSandbox, conversation: IntercomConversation, byId: Contacts): ConversationSummary {
	const parts = conversation.conversation_parts.conversation_parts;
	const last = [...parts].reverse().find((part) => part.body) ?? conversation.source;
	const link = conversation.custom_attributes[linkAttribute];
	return {
		id: conversation.id,
		subject:
			conversation.title ||
			plain(conversation.source.subject) ||
			plain(conversation.source.body).slice(0, previewChars) ||
			'No subject',
		state: conversation.state,
		createdAtSec: conversation.created_at,
		updatedAtSec: conversation.updated_at,
		contacts: conversation.contacts.contacts.map(({ id }) => contactRow(byId.get(id), id)),
		tags: tagNames(conversation.tags),
		admin: intercom.admins.find(({ id }) => id === String(conversation.admin_assignee_id))?.name,
		team: intercom.teams.find(({ id }) => id === String(conversation.team_assignee_id))?.name,
		...(typeof link === 'string' && link !== '' ? { link } : {}),
		partCount: parts.length,
		preview: plain(last.body ?? '').slice(0, previewChars),
		previewBy: last.author.name ?? last.author.email ?? last.author.type,
		lastBy: (parts.at(-1) ?? conversation.source).author.type,
		version: version(conversation, parts),
	};
}

function contactRow(
	contact: Contacts extends Map<string, infer C> ? C | undefined : never,
	id: string,
): ConversationSummary['contacts'][number] {
	const name = contact?.name;
	return {
		id,
		name: typeof name === 'string' ? name : '',
		email: contact?.email ?? null,
		role: contact?.role ?? 'gone',
	};
}

function tagNames(tags: unknown): string[] {
	const list = (tags as { tags?: Array<{ name: string }> } | undefined)?.tags ?? [];
	return list.map(({ name }) => name);
}

// `updated_at` has seconds only: two changes within one second must still be seen.
function version(conversation: IntercomConversation, parts: IntercomPart[]): string {
	const attributes = JSON.stringify([
		conversation.custom_attributes,
		conversation.tags,
		conversation.contacts.contacts.length,
	]);
	return [
		conversation.updated_at,
		conversation.state,
		parts.length,
		parts.filter(({ redacted }) => redacted).length,
		parts.at(-1)?.id,
		attributes,
	].join('|');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function plain(html: string): string {
	return html
		.slice(0, 4_000)
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => entities[name] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
}
