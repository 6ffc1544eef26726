import { contactEntries, partsOf, type Conversation, type Entry } from '../../../../domain/bridge/conversation';
import { withoutTags } from '../../../../domain/bridge/text/withoutTags';
import { normalizeAddress } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';
import type { EmailName } from '../../client/model';
import { conversationOf } from './answeredPart';

/** What an item of the Intercom Inbox Trigger says of the customers in the answered conversation. */
export interface Conversed {
	/** Undefined: the item does not say. */
	conversationId?: string;
	/** What customers who still take part wrote before the answer, newest first. Empty where the item does not have all of it. */
	asked: Entry[];
	/** Addresses of everybody outside who writes or wrote there. */
	addresses: ReadonlySet<string>;
	/** Those of them whom a teammate has taken out. */
	removed: ReadonlySet<string>;
	/** Who takes part now, as far as their addresses are known; the first is the conversation's contact. */
	present: EmailName[];
	/** All of them are known. */
	isWhole: boolean;
	/** Addresses of teammates who wrote there. */
	teammates: ReadonlySet<string>;
	/** Of the conversation, or of its first message. */
	title: string;
}

/** Undefined: the item is of another node, and only the thread says whom to answer. */
export function conversedIn(json: Json, writtenAtSec = Infinity): Conversed | undefined {
	const conversation: (Conversation & { title?: string | null }) | undefined = conversationOf(json);
	if (!conversation) return undefined;
	const entries = contactEntries(conversation);
	const present = presentIn(json);
	const removed = removedFrom(conversation, { entries, present });
	const asked = entries.filter(
		({ createdAtSec = 0, authorEmail }) => createdAtSec <= writtenAtSec && !removed.has(addressOf(authorEmail)),
	);
	const { subject } = record(conversation.source);
	return {
		conversationId: json.conversationId ? String(json.conversationId) : undefined,
		// A mail that came over late stands last, under its own date; the teammate reads by dates.
		asked: (json.isPartial === true ? [] : asked)
			.reverse()
			.sort((a, b) => (b.createdAtSec ?? 0) - (a.createdAtSec ?? 0)),
		addresses: new Set(
			[...entries.map(({ authorEmail }) => authorEmail), ...present.map(({ email }) => email)]
				.map(addressOf)
				.filter(Boolean),
		),
		removed,
		present,
		isWhole: json.isPartial !== true && !wasMerged(conversation) && memberCount(conversation) === present.length,
		teammates: teammatesIn(conversation),
		title: conversation.title || (typeof subject === 'string' ? withoutTags(subject).trim() : ''),
	};
}

function presentIn({ contact, participants }: Json): EmailName[] {
	const people = [contact, ...(Array.isArray(participants) ? participants : [])].map(record);
	const found = new Map<string, EmailName>();
	for (const { email, name } of people) {
		const address = addressOf(email);
		if (address && !found.has(address))
			found.set(address, { email: address, ...(typeof name === 'string' ? { name } : {}) });
	}
	return [...found.values()];
}

/**
 * Who wrote in the conversation and is no member any more. Where no author is a member, their contacts were merged into another one,
 * which is no removal; and a merge of conversations brings words of people whom it need not bring along.
 */
function removedFrom(
	conversation: Conversation,
	{ entries, present }: { entries: readonly Entry[]; present: readonly EmailName[] },
): Set<string> {
	const members = new Set((conversation.contacts?.contacts ?? []).map(({ id }) => String(id)));
	const isMember = ({ authorId, authorEmail }: Entry) =>
		members.has(authorId) || present.some(({ email }) => email === addressOf(authorEmail));
	if (wasMerged(conversation) || !entries.some(isMember)) return new Set();
	return new Set(
		entries
			.filter((entry) => !isMember(entry))
			.map(({ authorEmail }) => addressOf(authorEmail))
			.filter(Boolean),
	);
}

function wasMerged(conversation: Conversation): boolean {
	return partsOf(conversation).some(({ part_type: type = '' }) => type.startsWith('merged_'));
}

function memberCount({ contacts }: Conversation): number {
	return contacts?.contacts?.length ?? 0;
}

function teammatesIn(conversation: Conversation): Set<string> {
	const authors = partsOf(conversation).map(({ author }) => author);
	return new Set(authors.flatMap((author) => (author?.type === 'admin' ? addressOf(author.email) : [])));
}

function addressOf(email: unknown): string {
	return normalizeAddress(email) ?? '';
}
