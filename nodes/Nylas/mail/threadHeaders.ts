import type { Mail } from '../../../domain/email';
import { remembers, type ProcessState } from '../../shared/base/processState';

/** What a mail says of its thread to mail programs. */
export interface ThreadHeaders {
	inReplyTo: string;
	references: string;
}

/** As long as reconcile looks back. */
const THREADS = remembers<ThreadHeaders>('headers of threads', { maxEntries: 20_000, keepMs: 31 * 86_400_000 });

/** RFC 5322, 3.6.4; what breaks the line or has no brackets is none. */
const MESSAGE_ID = /^<[^<>\s]{1,900}>$/;
/** More than this no mail program needs to find the thread. */
const MAX_REFERENCES = 20;

/** A header's Message-IDs, in its order. */
export function messageIdsIn(header: string | undefined): string[] {
	return (header ?? '').split(/[\s,]+/).filter((id) => MESSAGE_ID.test(id));
}

/** The headers of an answer to this mail; undefined: it was read without its own. */
export function headersToAnswer({ headers }: Pick<Mail, 'headers'>): ThreadHeaders | undefined {
	const [own] = messageIdsIn(headers.get('message-id'));
	if (own === undefined) return undefined;
	const before = messageIdsIn(headers.get('references') ?? headers.get('in-reply-to'));
	const [first, ...others] = [...new Set([...before, own])];
	return { inReplyTo: own, references: [first, ...others.slice(1 - MAX_REFERENCES)].join(' ') };
}

/** A mailbox may lose the mail before it is answered. */
export function rememberThread(process: ProcessState, mail: Mail): void {
	const headers = headersToAnswer(mail);
	if (headers && mail.grantId && mail.threadId) process.the(THREADS).set(`${mail.grantId} ${mail.threadId}`, headers);
}

export function rememberedThread(process: ProcessState, grantId: string, threadId: string): ThreadHeaders | undefined {
	return process.the(THREADS).get(`${grantId} ${threadId}`);
}
