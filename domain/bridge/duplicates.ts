import { contactEntries, type Conversation, type Entry } from './conversation';
import { findMail, partsOfMails, sameAuthor, says } from './identity';
import type { InboundMail } from './inboundMail';
import { isNear, says as saysListed, standsFor, type MailboxMail } from './once/mailboxMail';

/**
 * Where two processes met the same thread in the same instant, two conversations carry one link, or one mail is there twice.
 * Reconcile repairs both; these functions say what there is to repair.
 */

/** The conversation that stays is the oldest; the others go into it. Undefined: nothing to repair. */
export function doubledConversations(
	linked: readonly Conversation[],
	newAfterDays?: number,
): { stays: Conversation; goes: Conversation[] } | undefined {
	const [stays, ...younger] = [...linked].sort(oldestFirst);
	if (stays === undefined) return undefined;
	// With "New Conversation After (Days)" a thread may have a second conversation on purpose.
	const goes = younger.filter((conversation) => !newAfterDays || !startedAfter(conversation, stays, newAfterDays));
	return goes.length > 0 ? { stays, goes } : undefined;
}

/**
 * Ids of parts that say a mail again; the first of them stays. Two parts that look alike prove nothing: somebody may have sent the same
 * words twice. Only where the mailbox is known to have the mail once is the second part its double.
 */
export function doubledParts(conversation: Conversation, mail: InboundMail): string[] {
	const there = findMail(conversation, mail);
	const entries = contactEntries(conversation);
	const parts = partsOfMails(entries, mail);
	if (!there || !parts) return [];
	const ofSecond = entries.filter(
		(entry) => !entry.isRedacted && entry.createdAtSec === there.createdAtSec && sameAuthor(entry, mail),
	);
	const isStored = ({ body }: Entry) => body === there.body && !standsFor(there, mail);
	const words = ofSecond.filter((entry) => isStored(entry) || says(entry, mail));
	const standIns = ofSecond.filter((entry) => !words.includes(entry) && standsFor(entry, mail));
	return [words, standIns].flatMap((group) => repetitions(group, { mail, parts }));
}

/** The source can't be the repetition: it is the first. */
function repetitions(
	group: readonly Entry[],
	{ mail, parts }: { mail: InboundMail; parts: ReadonlyMap<MailboxMail, Entry | undefined> },
): string[] {
	const [first, ...again] = group.filter(({ id }, index) => index === 0 || !mail.evidence?.isOther?.(id, 'likely'));
	const [, ...others] = parts;
	const isOthers = others.some(
		([other, part]) =>
			first !== undefined &&
			((part !== undefined && group.includes(part)) ||
				(isNear(other, first) && (saysListed(first, other) || standsFor(first, other)))),
	);
	return isOthers ? [] : again.map(({ id }) => id);
}

/** Ids decide between conversations of one second, so that every process chooses the same one. */
function oldestFirst(a: Conversation, b: Conversation): number {
	return (a.created_at ?? 0) - (b.created_at ?? 0) || String(a.id).localeCompare(String(b.id), 'en', { numeric: true });
}

const DAY_SECONDS = 86_400;

function startedAfter(conversation: Conversation, stays: Conversation, days: number): boolean {
	return (conversation.created_at ?? 0) - (stays.created_at ?? 0) > days * DAY_SECONDS;
}
