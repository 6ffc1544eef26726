import type { Mail, NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';

/** The thread that a mail is sorted into for its subject alone; undefined where the quirk is off, or there is none. */
export function subjectThread(mailbox: Mailbox, { subject, from }: Mail): string | undefined {
	const wanted = bare(subject);
	if (wanted === '' || !mailbox.quirks.is('threads-by-subject')) return undefined;
	const isGoogle = mailbox.grant.provider === 'google';
	return mailbox
		.sorted()
		.findLast((message) => bare(message.subject) === wanted && (!isGoogle || isFrom(message, from.email)))?.thread_id;
}

function isFrom({ from }: NylasMessage, email: string): boolean {
	return from[0]?.email.toLowerCase() === email.toLowerCase();
}

function bare(subject: string): string {
	return subject.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+/i, '').trim();
}
