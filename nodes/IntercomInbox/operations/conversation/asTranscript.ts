import { oneLine } from '../../../../domain/email';
import type { Conversation, Part } from '../../client/model';

/** One thing that was said. */
export interface Entry {
	role: 'customer' | 'teammate' | 'bot';
	/** Name, else address, else the role. */
	who: string;
	atSec: number;
	text: string;
	isNote: boolean;
	fileNames: string[];
}

/** The API gives the newest 500 parts at most (docs/facts/intercom.md 7.6). */
const MAX_PARTS = 500;

const ROLES: Readonly<Record<string, Entry['role']>> = {
	user: 'customer',
	lead: 'customer',
	contact: 'customer',
	visitor: 'customer',
	admin: 'teammate',
	team: 'teammate',
	bot: 'bot',
};

/** What was said in a conversation that was read with `display_as=plaintext`, oldest first. Parts without text and files are events and left out. */
export function entriesOf(
	conversation: Conversation,
	{ includeNotes = false }: { includeNotes?: boolean } = {},
): Entry[] {
	const first = { ...conversation.source, created_at: conversation.created_at, part_type: 'comment' };
	const parts = conversation.conversation_parts?.conversation_parts ?? [];
	const said = [first, ...parts].map(entry).filter(({ text, fileNames }) => text !== '' || fileNames.length > 0);
	return said.filter(({ isNote }) => includeNotes || !isNote);
}

/** Whether Intercom held older parts back. Its own count includes events that it never gives, so only an equal one is proof. */
export function isCut({ conversation_parts: parts, statistics }: Conversation): boolean {
	const given = parts?.conversation_parts.length ?? 0;
	return given >= MAX_PARTS && statistics?.count_conversation_parts !== given;
}

/** What stands before each entry, so that words that look like it can't pass for somebody else's. */
const HEADING = /^[ \t]{0,20}(?:\[\d{4}-\d\d-\d\d \d\d:\d\d UTC\]|#{1,6} )/gm;

function entry({
	author,
	created_at,
	body,
	part_type,
	attachments,
}: Pick<Part, 'author' | 'created_at' | 'body' | 'part_type' | 'attachments'>): Entry {
	const role = ROLES[author.type] ?? 'bot';
	return {
		role,
		// Who writes their own name may write a line of the transcript into it.
		who: oneLine(author.name) || oneLine(author.email) || role,
		atSec: created_at,
		text: (body ?? '').trim().replace(HEADING, '> $&'),
		isNote: part_type === 'note',
		fileNames: (attachments ?? []).map(({ name }) => name),
	};
}

type Written = { transcript: string } | { messages: Array<{ role: 'user' | 'assistant' | 'system'; content: string }> };

/** How a transcript is written, by format. */
export const WRITERS: Readonly<Record<'text' | 'markdown' | 'messages', (entries: readonly Entry[]) => Written>> = {
	text: (entries) => ({
		transcript: entries.map((each) => `[${time(each)}] ${title(each)}:\n${content(each)}`).join('\n\n'),
	}),
	markdown: (entries) => ({
		transcript: entries.map((each) => `### ${title(each)}, ${time(each)}\n\n${content(each)}`).join('\n\n'),
	}),
	// To the model, the team is the assistant. A note is nobody's turn.
	messages: (entries) => ({
		messages: entries.map((each) => ({
			role: chatRole(each),
			content: each.isNote ? `${title(each)}:\n${content(each)}` : content(each),
		})),
	}),
};

function chatRole({ role, isNote }: Entry): 'user' | 'assistant' | 'system' {
	if (isNote) return 'system';
	return role === 'customer' ? 'user' : 'assistant';
}

function title({ who, role, isNote }: Entry): string {
	const kind = isNote ? 'internal note' : role;
	return who === kind ? who : `${who} (${kind})`;
}

function time({ atSec }: Entry): string {
	return `${new Date(atSec * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function content({ text, fileNames }: Entry): string {
	return [text, ...fileNames.map((name) => `[file: ${name}]`)].filter(Boolean).join('\n');
}
