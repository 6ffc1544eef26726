import { sameAddress } from '../email';
import type { InboundMail } from './inboundMail';
import { contactEntries, type Conversation, type Entry } from './conversation';
import { sameSpelled, spelledPlain, spelledShown } from './text/sameText';
import { bringsFiles } from './once/filesLine';
import { isNear, standsFor, type MailboxMail } from './once/mailboxMail';
import { matching } from './once/matching';
import { LEAST_LIKENESS, likeness } from './text/likeness';

/** The source or part that is this mail: docs/loop.md In 8, most certain first. */
export function findMail(conversation: Conversation, mail: InboundMail): Entry | undefined {
	const entries = contactEntries(conversation);
	const { evidence = {} } = mail;
	return (
		entries.find((entry) => entry.id === evidence.partId && fits(entry, mail)) ??
		entries.find((entry) => isMail(entry, mail) && !evidence.isOther?.(entry.id, 'certain')) ??
		changedMail(entries, mail)
	);
}

/** An ID proves it, unless nothing else fits: items that were made by hand may share one. */
export function fits(entry: Entry, mail: InboundMail): boolean {
	if (mail.evidence?.isSeen || entry.createdAtSec === mail.dateSec || says(entry, mail)) return true;
	return isNear(mail, entry) && likeness(entry.body, mail.text) >= LEAST_LIKENESS;
}

/**
 * Intercom may have cut, masked or rewritten the words, and a provider the date. Then the mailbox has to say which part is which mail.
 * Without it only what stands for words that were not there yet is known.
 */
function changedMail(entries: readonly Entry[], mail: InboundMail): Entry | undefined {
	const parts = partsOfMails(entries, mail);
	if (parts) return [...parts.values()][0];
	return entries.find((entry) => mayBe(entry, mail) && entry.createdAtSec === mail.dateSec && standsFor(entry, mail));
}

/** The part of each of the author's mails in the thread, this one first; undefined where the mailbox was not listed. */
export function partsOfMails(
	entries: readonly Entry[],
	mail: InboundMail,
): ReadonlyMap<MailboxMail, Entry | undefined> | undefined {
	const mails = listed(mail).filter(({ isInThread }) => isInThread);
	if (mails.length === 0) return undefined;
	const free = entries.filter((entry) => mayBe(entry, mail));
	const parts = free.length > 0 ? matching(mails, free) : undefined;
	return new Map(mails.map((each) => [each, parts?.get(each)]));
}

/** Of the author, and not known to be a mail that the mailbox does not show here. */
export function mayBe(entry: Entry, mail: InboundMail): boolean {
	const { evidence } = mail;
	const isListed = listed(mail).some(({ partId }, index) => index > 0 && partId === entry.id);
	return (
		!entry.isRedacted &&
		isByAuthor(entry, mail) &&
		!bringsFiles(entry) &&
		(isListed || !evidence?.isOther?.(entry.id, 'likely'))
	);
}

/** This mail is the first. */
export function listed({ evidence }: InboundMail): readonly MailboxMail[] {
	return evidence?.mailbox?.() ?? [];
}

/** Every part with the mail's words: same second, same text, same author where the author is known. */
export function copiesOf(conversation: Conversation, mail: InboundMail): Entry[] {
	return contactEntries(conversation).filter((entry) => !entry.isRedacted && isMail(entry, mail));
}

/**
 * What somebody took away stays away. Its text is gone, so author and second must do; where another part of that second is left,
 * the redacted one may have been its double, and rather a mail comes back than that one is lost.
 */
export function findRedacted(conversation: Conversation, mail: InboundMail): Entry | undefined {
	const ofThatSecond = contactEntries(conversation).filter(
		(entry) => entry.createdAtSec === mail.dateSec && sameAuthor(entry, mail),
	);
	return ofThatSecond.every(({ isRedacted }) => isRedacted) ? ofThatSecond[0] : undefined;
}

export function isMail(entry: Entry, mail: InboundMail): boolean {
	return entry.createdAtSec === mail.dateSec && sameAuthor(entry, mail) && says(entry, mail);
}

export function says({ body }: Entry, { text, otherTexts }: InboundMail): boolean {
	const shown = spelledShown(body);
	return (
		sameSpelled(shown, spelledPlain(text)) ||
		[...new Set(otherTexts?.())].some((other) => other !== text && sameSpelled(shown, spelledPlain(other)))
	);
}

function isByAuthor({ authorId, authorEmail }: Entry, { contactId, email }: InboundMail): boolean {
	return authorId === contactId || sameAddress(authorEmail, email);
}

/**
 * In one thread, second and text say nearly enough: a contact who was merged or got another address has neither id nor address of before.
 * Somebody else is only who is on the mail as well, and may have written the same words in the same second.
 */
export function sameAuthor(entry: Entry, mail: InboundMail): boolean {
	return isByAuthor(entry, mail) || !(mail.others ?? []).some((other) => sameAddress(entry.authorEmail, other));
}
