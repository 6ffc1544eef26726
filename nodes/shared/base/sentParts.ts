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
