import { Memory } from './memory';

/** Which conversation part a sent mail was made from. The provider may keep no metadata, or tell of the mail before it has any. */
const sent = new Memory<string>({ maxEntries: 20_000, keepMs: 48 * 3_600_000 });

export interface SentMailId {
	grantId: string;
	messageId: unknown;
}

export function rememberSentPart(mail: SentMailId, partId: string): void {
	if (typeof mail.messageId === 'string') sent.set(key(mail), partId);
}

/** Known by this process only. */
export function sentPart(mail: SentMailId): string | undefined {
	return sent.get(key(mail));
}

function key({ grantId, messageId }: SentMailId): string {
	return `${grantId} ${String(messageId)}`;
}
