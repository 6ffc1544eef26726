import { splitAddress } from '../address';
import type { SubjectRow } from './subjects';
import type { Mail } from '../message';

/** What a mail shows of itself, in one spelling. */

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

export function matching(rows: readonly SubjectRow[], subject: string): string | undefined {
	const line = subject.trim();
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
