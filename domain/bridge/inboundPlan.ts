import { sameAddress } from '../email';
import { contactEntries, newestFirst, shownSinceSec, type Conversation, type Entry } from './conversation';
import { hasLink, isUnlinked } from './link';
import { hasText, sameText } from './sameText';
import type { ThreadKey } from './threadKey';

/** A customer's mail, read. */
export interface InboundMail {
	key: ThreadKey;
	/** Unix seconds: the mail's date, which is also the `created_at` of its part. */
	dateSec: number;
	/** What Intercom gets as the part's text. */
	text: string;
	/** Other readings of the same mail: one brought over with other options is still this mail. Asked for only when the rest fits. */
	otherTexts?: () => readonly string[];
	/** Of its files, as far as they are known. */
	fileNames?: readonly string[];
	contactId: string;
	/** The author's address. */
	email: string;
	/** Everybody else on the mail. */
	others?: readonly string[];
}

export interface Situation {
	mail: InboundMail;
	/** With parts; linked to the thread, or remembered for it. */
	linked: readonly Conversation[];
	/** The contact's conversations as the search shows them. */
	found: readonly Conversation[];
	/** A conversation that has been closed for longer than this is left alone. */
	newAfterDays?: number;
}

export type Plan =
	| { action: 'skip'; conversation: Conversation; partId?: string; reason: string; isRedacted?: true }
	| { action: 'append'; conversation: Conversation; reason: string }
	| { action: 'adopt'; conversation: Conversation; reason: string }
	| { action: 'start'; reason: string };

/** Where a mail belongs, and whether it is there already: docs/loop.md In 7, In 8. Most binding first. */
export function inboundPlan({ mail, linked, found, newAfterDays }: Situation): Plan {
	const conversations = newestFirst(linked);
	for (const conversation of conversations) {
		const there = findMail(conversation, mail);
		if (there)
			return { action: 'skip', conversation, partId: there.id, reason: 'The mail is already in the conversation' };
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
	const [newest] = conversations;
	if (newest && mail.dateSec < (shownSinceSec(newest) ?? -Infinity)) {
		return {
			action: 'skip',
			conversation: newest,
			reason: 'The mail is older than the 500 parts that Intercom shows of the conversation',
		};
	}
	// Before appending: while nobody answered for the first conversation, another mail may have started a second one. Linked, the two can be merged.
	const halfDone = found.find((conversation) => isUnlinked(conversation) && startedWith(conversation, mail));
	if (halfDone)
		return {
			action: 'adopt',
			conversation: halfDone,
			reason: 'An earlier run had created the conversation without linking it',
		};
	if (newest && !closedTooLong(newest, mail, newAfterDays)) {
		return { action: 'append', conversation: newest, reason: 'The thread has this conversation' };
	}
	if (newest)
		return { action: 'start', reason: `The thread's conversation has been closed for more than ${newAfterDays} days` };
	return { action: 'start', reason: 'The thread has no conversation yet' };
}

/** The source or part that is this mail: same second, same text, same author where the author is known. */
export function findMail(conversation: Conversation, mail: InboundMail): Entry | undefined {
	return contactEntries(conversation).find((entry) => isMail(entry, mail));
}

/**
 * What somebody took away stays away. Its text is gone, so author and second must do; where another part of that second is left,
 * the redacted one may have been its double, and rather a mail comes back than that one is lost.
 */
function findRedacted(conversation: Conversation, mail: InboundMail): Entry | undefined {
	const ofThatSecond = contactEntries(conversation).filter(
		(entry) => entry.createdAtSec === mail.dateSec && sameAuthor(entry, mail),
	);
	return ofThatSecond.every(({ isRedacted }) => isRedacted) ? ofThatSecond[0] : undefined;
}

/** The conversations among `found` that carry the thread's link. */
export function carryingLink(found: readonly Conversation[], key: ThreadKey): Conversation[] {
	return found.filter((conversation) => hasLink(conversation, key));
}

function isMail(entry: Entry, mail: InboundMail): boolean {
	if (entry.createdAtSec !== mail.dateSec || !sameAuthor(entry, mail)) return false;
	return sameText(entry.body, mail.text) || (mail.otherTexts?.() ?? []).some((text) => sameText(entry.body, text));
}

/** What the part says that brings files of a mail after its text. */
export const FILES_LINE = 'Attached: ';

/** The mail's files that are there: with its text, or with a line that names one of them. Another mail of the same second keeps its own. */
export function filesThere(conversation: Conversation, mail: InboundMail): string[] {
	const entries = contactEntries(conversation).filter(
		(entry) => entry.createdAtSec === mail.dateSec && sameAuthor(entry, mail),
	);
	const own = entries.filter((entry) => isMail(entry, mail) || bringsFilesOf(entry, mail));
	return own.flatMap(({ fileNames }) => fileNames);
}

function bringsFilesOf({ body, fileNames }: Entry, mail: InboundMail): boolean {
	if (fileNames.length === 0 || !hasText(body, FILES_LINE)) return false;
	return !mail.fileNames?.length || mail.fileNames.some((name) => hasText(body, name));
}

/**
 * In one thread, second and text say nearly enough: a contact who was merged or got another address has neither id nor address of before.
 * Somebody else is only who is on the mail as well, and may have written the same words in the same second.
 */
function sameAuthor({ authorId, authorEmail }: Entry, { contactId, email, others = [] }: InboundMail): boolean {
	if (authorId === contactId || sameAddress(authorEmail, email)) return true;
	return !others.some((other) => sameAddress(authorEmail, other));
}

function startedWith(conversation: Conversation, mail: InboundMail): boolean {
	const [source] = contactEntries({ ...conversation, conversation_parts: undefined });
	return source !== undefined && isMail(source, mail);
}

const DAY_SECONDS = 86_400;

function closedTooLong(conversation: Conversation, mail: InboundMail, newAfterDays: number | undefined): boolean {
	if (!newAfterDays || conversation.state !== 'closed') return false;
	const lastClose = conversation.statistics?.last_close_at;
	const closedAtSec = typeof lastClose === 'number' ? lastClose : (conversation.updated_at ?? 0);
	return mail.dateSec - closedAtSec > newAfterDays * DAY_SECONDS;
}
