import { splitAddress } from '../address';
import type { Mail } from '../message';
import { stripTags } from '../html/stripTags';
import { isFreeMail } from '../people/freeMail';
import { subjectKind } from '../subject';
import type { SubjectRow } from './tables/rows';

/** What a mail shows of itself, in one spelling. */

export interface Evidence {
	/** In words, for a person who asks why a mail was not routed. */
	reason: string;
	/** False where only a subject or a sentence looks automatic: a person may have written it. */
	certain: boolean;
}

/** What the mailbox that the mail came to knows of it. */
export interface Mailbox {
	/** It came through a group of the mailbox's own, which is no list. */
	isThroughOwnGroup: boolean;
	/** Whether a form names the person who has filled it in. Asked only where that matters, since it reads the body. */
	isFilledIn(): boolean;
}

/** Headers, structure or the sender's address say it. */
export function proof(reason: string): Evidence {
	return { reason, certain: true };
}

/** Words say it. */
export function hint(reason: string): Evidence {
	return { reason, certain: false };
}

export function sender({ from }: Mail): { local: string; domain: string; name: string } {
	const parts = splitAddress(from[0]?.email);
	return { local: parts?.local ?? '', domain: parts?.domain ?? '', name: from[0]?.name ?? '' };
}

export function header(mail: Mail, name: string): string {
	return (mail.headers.get(name) ?? '').trim().toLowerCase();
}

export function hasAttachment(mail: Mail, type: RegExp): boolean {
	return mail.attachments.some(({ contentType }) => type.test(contentType));
}

/** The words of the subject that a row of the table knows. */
export function knownSubject(rows: readonly SubjectRow[], subject: string): string | undefined {
	const line = subject.replace(/^[\s[(【「*<"'-]{1,10}/, '');
	const row = rows.find(({ pattern }) => pattern.test(line));
	return row && row.pattern.exec(line)?.[0].trim();
}

/** Whether the beginning of a body says something, and not as a quote. */
export function hasUnquoted(body: string | undefined, pattern: RegExp): boolean {
	const beginning = (body ?? '').slice(0, 50_000);
	const match = pattern.exec(beginning);
	return (
		match !== null &&
		!/(?:^|\n)\s?(?:>|&gt;)[^\n]{0,200}$|<blockquote/i.test(
			beginning.slice(Math.max(0, match.index - 500), match.index + 1),
		)
	);
}

const MAX_BEGINNING_CHARS = 20_000;

/** What a body says before any history, without its tags: enough to find a sentence in, not to be shown. */
export function beginning(body: string | undefined): string {
	const [own = ''] = (body ?? '')
		.slice(0, MAX_BEGINNING_CHARS)
		.split(/<blockquote|class="?gmail_quote|\n\s{0,3}(?:>|&gt;)/i, 1);
	return stripTags(own)
		.replace(/&nbsp;|&#160;/g, ' ')
		.replace(/&(?:#39|apos|rsquo|#8217);|\u2019/g, "'")
		.replace(/[ \t\u00a0]+/g, ' ')
		.trim();
}

/** A question is a person's: machines tell, and ask nothing. */
export function asks(text: string): boolean {
	return /[?？؟;](?:\s|$)/u.test(text.replace(/;/g, ','));
}

/** People answer, forward and quote what machines write; a machine that has no mailbox of its own at a provider does not. */
export function saysOfItself(mail: Mail, rows: readonly SubjectRow[]): boolean {
	if (subjectKind(mail.subject) !== 'none' || isFreeMail(sender(mail).domain)) return false;
	return rows.some(({ pattern }) => hasUnquoted(mail.body, pattern));
}

/** Without tags and blanks nothing is left. Only of a short body: a long one is never empty. */
export function isBlank(body: string): boolean {
	return (
		body.length <= 20_000 &&
		stripTags(body)
			.replace(/&nbsp;|&#160;/g, '')
			.trim() === ''
	);
}
