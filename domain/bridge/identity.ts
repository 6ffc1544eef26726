import { sameAddress } from '../email';
import { contactEntries, type Conversation, type Entry } from './conversation';
import { alikeText } from './text/alikeText';
import { hasText, sameText } from './text/sameText';
import type { InboundMail } from './inboundMail';

const SAME_WORDS_SEC = 120;

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
function fits(entry: Entry, mail: InboundMail): boolean {
	return entry.createdAtSec === mail.dateSec || says(entry, mail);
}

/**
 * Intercom may have cut, masked or rewritten the words, and a provider the date. Then author and second, or author and words, have to
 * do; they prove something only where the mailbox is known to have no other such mail.
 */
function changedMail(entries: readonly Entry[], mail: InboundMail): Entry | undefined {
	const { evidence = {} } = mail;
	const candidates = entries.filter(
		(entry) =>
			!entry.isRedacted &&
			isByAuthor(entry, mail) &&
			!bringsFiles(entry) &&
			(mail.isUndated || Math.abs((entry.createdAtSec ?? 0) - mail.dateSec) <= SAME_WORDS_SEC) &&
			!evidence.isOther?.(entry.id, 'likely'),
	);
	const around = candidates.length > 0 ? evidence.mailbox?.() : undefined;
	if (!around) return undefined;
	const ofThatSecond =
		around.sameSecond === 1 ? candidates.find(({ createdAtSec }) => createdAtSec === mail.dateSec) : undefined;
	return (
		ofThatSecond ??
		(around.sameWords === 1 ? candidates.find((entry) => says(entry, mail)) : undefined) ??
		onlyOneAround(candidates, mail, around.near)
	);
}

/**
 * Second and words are both other: Intercom may have stored neither as it was sent. It is the mail only where the author has one mail
 * and one part anywhere near, and nearly all words are the same.
 */
function onlyOneAround([only, ...others]: readonly Entry[], mail: InboundMail, near: number): Entry | undefined {
	if (only === undefined || others.length > 0 || near !== 1 || mail.isUndated) return undefined;
	return says(only, mail) || alikeText(only.body, mail.text) ? only : undefined;
}

/** Every part that says this mail: same second, same text, same author where the author is known. */
export function copiesOf(conversation: Conversation, mail: InboundMail): Entry[] {
	return contactEntries(conversation).filter((entry) => !entry.isRedacted && isMail(entry, mail));
}

/**
 * Whether a conversation begins with this mail. It may be any of the author's, of any thread, so only the words prove it: second and
 * author alone are another mail's as well.
 */
export function startedWith(conversation: Conversation, mail: InboundMail): boolean {
	const [source] = contactEntries({ ...conversation, conversation_parts: undefined });
	if (source === undefined) return false;
	return isMail(source, mail) && !mail.evidence?.isOther?.(source.id, 'certain');
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

function isMail(entry: Entry, mail: InboundMail): boolean {
	return entry.createdAtSec === mail.dateSec && sameAuthor(entry, mail) && says(entry, mail);
}

function says({ body }: Entry, { text, otherTexts }: InboundMail): boolean {
	return sameText(body, text) || (otherTexts?.() ?? []).some((other) => sameText(body, other));
}

/** What the part says that brings files of a mail after its text. */
export const FILES_LINE = 'Attached: ';

/** The mail's files that are there: with its text, or with a line that names one of them. Another mail of the same second keeps its own. */
export function filesThere(conversation: Conversation, mail: InboundMail): string[] {
	const there = findMail(conversation, mail);
	const seconds = [mail.dateSec, there?.createdAtSec];
	const entries = contactEntries(conversation).filter(
		(entry) => seconds.includes(entry.createdAtSec) && sameAuthor(entry, mail),
	);
	const own = entries.filter(
		(entry) => entry.id === there?.id || isMail(entry, mail) || (bringsFiles(entry) && namesFileOf(entry, mail)),
	);
	return own.flatMap(({ fileNames }) => fileNames);
}

function bringsFiles({ body, fileNames }: Entry): boolean {
	return fileNames.length > 0 && hasText(body, FILES_LINE);
}

function namesFileOf({ body }: Entry, { fileNames }: InboundMail): boolean {
	return !fileNames?.length || fileNames.some((name) => hasText(body, name));
}

function isByAuthor({ authorId, authorEmail }: Entry, { contactId, email }: InboundMail): boolean {
	return authorId === contactId || sameAddress(authorEmail, email);
}

/**
 * In one thread, second and text say nearly enough: a contact who was merged or got another address has neither id nor address of before.
 * Somebody else is only who is on the mail as well, and may have written the same words in the same second.
 */
function sameAuthor(entry: Entry, mail: InboundMail): boolean {
	return isByAuthor(entry, mail) || !(mail.others ?? []).some((other) => sameAddress(entry.authorEmail, other));
}
