import { contactEntries, type Conversation, type Entry } from '../conversation';
import { fits, listed, mayBe, sameAuthor, says } from '../identity';
import type { InboundMail } from '../inboundMail';
import { LEAST_LIKENESS } from '../text/likeness';
import { alike, isNear, isSameMail, says as saysListed, standsFor } from './mailboxMail';

/** Intercom may round a date; somebody who writes the same in Messenger takes longer. */
const ROUNDED_SEC = 5;

/**
 * The part that is this mail in a conversation that holds other threads' mails as well, or none of this one's: only the words prove it,
 * and words that are alike only where no mail of the author, of any thread, is more so.
 */
export function findAmongOthers(conversation: Conversation, mail: InboundMail): Entry | undefined {
	const { evidence = {} } = mail;
	const entries = contactEntries(conversation);
	return (
		entries.find((entry) => entry.id === evidence.partId && fits(entry, mail)) ??
		entries.find(
			(entry) =>
				entry.createdAtSec === mail.dateSec &&
				sameAuthor(entry, mail) &&
				(says(entry, mail) || standsFor(entry, mail)) &&
				!evidence.isOther?.(entry.id, 'certain'),
		) ??
		entries.find((entry) => mayBe(entry, mail) && isMostAlike(entry, mail))
	);
}

function isMostAlike(entry: Entry, mail: InboundMail): boolean {
	const [self, ...others] = listed(mail);
	if (!self || !isRounded(entry, self)) return false;
	const score = saysListed(entry, self) ? 1 : alike(entry, self);
	return (
		score >= LEAST_LIKENESS &&
		others.every((other) => !isNear(other, entry) || alike(entry, other) < score || isSameMail(other, self))
	);
}

/** Whether a conversation begins with this mail; it may be any of the author's, of any thread. */
export function startedWith(conversation: Conversation, mail: InboundMail): boolean {
	const begun = { ...conversation, conversation_parts: undefined };
	return findAmongOthers(begun, mail) !== undefined || saysItThen(begun, mail);
}

/**
 * Where the mailbox was not listed: the same words within seconds. Two mails of a double click are one conversation then, until the first
 * is told again and starts its own.
 */
function saysItThen(begun: Conversation, mail: InboundMail): boolean {
	return (
		listed(mail).length === 0 &&
		contactEntries(begun).some(
			(entry) => mayBe(entry, mail) && isRounded(entry, mail) && (says(entry, mail) || standsFor(entry, mail)),
		)
	);
}

function isRounded({ createdAtSec = 0 }: Entry, { dateSec }: Pick<InboundMail, 'dateSec'>): boolean {
	return Math.abs(createdAtSec - dateSec) <= ROUNDED_SEC;
}
