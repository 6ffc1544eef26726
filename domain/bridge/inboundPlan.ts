import { newestFirst, shownSinceSec, type Conversation } from './conversation';
import { findMail, findRedacted } from './identity';
import type { InboundMail } from './inboundMail';
import { startedWith } from './once/amongOthers';
import { isLinkedTo, isUnlinked, linkOf } from './link/link';
import { hasColleague, hasWriter, isMember } from './members';
import { matterKey, type ThreadKey } from './link/threadKey';

export interface Situation {
	mail: InboundMail;
	/** With parts; linked to the thread or to a later matter in it, or remembered for it. */
	linked: readonly Conversation[];
	/** The people's conversations as the search shows them. */
	found: readonly Conversation[];
	/** A conversation that has been closed for longer than this is left alone. */
	newAfterDays?: number;
	/** The mail's ID, where it is known to answer no mail: a provider may have sorted it by its subject alone. */
	answersNothing?: { messageId: string };
	/** Who answers this very mail, as far as the mailbox was listed. */
	answeredBy?: readonly string[];
}

export type Plan =
	| { action: 'skip'; conversation: Conversation; partId?: string; reason: string; isRedacted?: true }
	| { action: 'append'; conversation: Conversation; reason: string; newcomer?: 'colleague' | 'stranger' }
	| { action: 'adopt'; conversation: Conversation; reason: string; key: ThreadKey }
	| { action: 'start'; reason: string; key: ThreadKey };

/** Where a mail belongs, and whether it is there already: docs/loop.md In 7, In 8. Most binding first. */
export function inboundPlan(situation: Situation): Plan {
	const { mail, linked, found, newAfterDays } = situation;
	const conversations = newestFirst(linked);
	const there = alreadyThere(conversations, mail);
	if (there) return there;
	const { conversation, newcomer, key } = placeOf(situation, conversations);
	if (conversation && mail.dateSec < (shownSinceSec(conversation) ?? -Infinity)) {
		return {
			action: 'skip',
			conversation,
			reason: 'The mail is older than the 500 parts that Intercom shows of the conversation',
		};
	}
	// Before appending: while nobody answered for the first conversation, another mail may have started a second one. Linked, the two can be merged.
	const halfDone = found.find((other) => isUnlinked(other) && startedWith(other, mail));
	if (halfDone)
		return {
			action: 'adopt',
			conversation: halfDone,
			reason: 'An earlier run had created the conversation without linking it',
			key,
		};
	if (!conversation)
		return {
			action: 'start',
			reason:
				conversations.length > 0 ? 'The mail was only sorted into the thread' : 'The thread has no conversation yet',
			key,
		};
	if (closedTooLong(conversation, mail, newAfterDays))
		return {
			action: 'start',
			reason: `The thread's conversation has been closed for more than ${newAfterDays} days`,
			key,
		};
	return {
		action: 'append',
		conversation,
		reason: 'The thread has this conversation',
		...(newcomer ? { newcomer } : {}),
	};
}

function alreadyThere(conversations: readonly Conversation[], mail: InboundMail): Plan | undefined {
	for (const conversation of conversations) {
		const part = findMail(conversation, mail);
		if (part)
			return { action: 'skip', conversation, partId: part.id, reason: 'The mail is already in the conversation' };
	}
	for (const conversation of conversations) {
		const gone = findRedacted(conversation, mail);
		if (gone)
			return {
				action: 'skip',
				conversation,
				partId: gone.id,
				reason: 'The mail was redacted in Intercom',
				isRedacted: true,
			};
	}
	return undefined;
}

interface Place {
	/** Undefined: none of the thread's conversations is this mail's. */
	conversation?: Conversation;
	newcomer?: 'colleague' | 'stranger';
	/** Of a conversation that is to be started. */
	key: ThreadKey;
}

/** The writer's own conversation in the thread, else the newest; a mail that answers nothing and names nobody of it is another matter. */
function placeOf({ mail, answersNothing, answeredBy = [] }: Situation, conversations: readonly Conversation[]): Place {
	const { key } = mail;
	const [newest] = conversations;
	const theirs =
		conversations.find((conversation) => isMember(conversation, mail)) ??
		// A thread's first mail may come last, when its answers are here already.
		conversations.find((conversation) => hasWriter(conversation, answeredBy));
	if (!newest || theirs) return { conversation: theirs, key: theirs ? keyOf(theirs, key) : key };
	const named = conversations.find((conversation) => hasWriter(conversation, mail.others ?? []));
	// Google's first mail of a thread has its ID, so what is here already is its answers.
	const isFirst = answersNothing?.messageId === key.threadId;
	if (!named && answersNothing && !isFirst) return { key: matterKey(key, answersNothing.messageId) };
	const conversation = named ?? newest;
	const newcomer = hasColleague(conversation, mail.email) ? 'colleague' : 'stranger';
	return { conversation, newcomer, key: keyOf(conversation, key) };
}

/** A second conversation of one matter carries its link. */
function keyOf(conversation: Conversation, thread: ThreadKey): ThreadKey {
	return (isLinkedTo(conversation, thread) ? linkOf(conversation) : undefined) ?? thread;
}

/** The conversations among `found` that carry the thread's link, or that of a later matter in it. */
export function carryingLink(found: readonly Conversation[], key: ThreadKey): Conversation[] {
	return found.filter((conversation) => isLinkedTo(conversation, key));
}

const DAY_SECONDS = 86_400;

function closedTooLong(conversation: Conversation, mail: InboundMail, newAfterDays: number | undefined): boolean {
	if (!newAfterDays || conversation.state !== 'closed') return false;
	const lastClose = conversation.statistics?.last_close_at;
	const closedAtSec = typeof lastClose === 'number' ? lastClose : (conversation.updated_at ?? 0);
	return mail.dateSec - closedAtSec > newAfterDays * DAY_SECONDS;
}
