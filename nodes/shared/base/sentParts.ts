import { remembers, type ProcessState } from './processState';

/** Which conversation part a sent mail was made from. The provider may keep no metadata, or tell of the mail before it has any. */
const SENT = remembers<string>('sent parts', { maxEntries: 20_000, keepMs: 48 * 3_600_000 });

export interface SentMailId {
	grantId: string;
	messageId: unknown;
}

export function rememberSentPart(process: ProcessState, mail: SentMailId, partId: string): void {
	if (typeof mail.messageId === 'string') process.the(SENT).set(key(mail), partId);
}

/** Known by this process only. */
export function sentPart(process: ProcessState, mail: SentMailId): string | undefined {
	return process.the(SENT).get(key(mail));
}

function key({ grantId, messageId }: SentMailId): string {
	return `${grantId} ${String(messageId)}`;
}

/** As long as reconcile looks back. */
const ANSWERS = remembers<string>('sent answers', { maxEntries: 50_000, keepMs: 31 * 86_400_000 });

export interface SentAnswer {
	grantId: string;
	conversationId: unknown;
	partId: string;
}

/** The answer has left: its mail may be deleted, or the server keeps no copy. */
export function rememberSentAnswer(process: ProcessState, answer: SentAnswer, messageId: unknown): void {
	process.the(ANSWERS).set(answerKey(answer), String(messageId ?? ''));
}

/** The ID of the mail that this process has sent for the answer. */
export function sentAnswer(process: ProcessState, answer: SentAnswer): string | undefined {
	return process.the(ANSWERS).get(answerKey(answer));
}

function answerKey({ grantId, conversationId, partId }: SentAnswer): string {
	return `${grantId} ${String(conversationId)} ${partId}`;
}
