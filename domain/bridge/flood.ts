import { sameAddress } from '../email';
import { contactEntries, type Conversation } from './conversation';
import type { InboundMail } from './inboundMail';

const HOUR_SEC = 3_600;
/** A created conversation has its mail's second; the next one may be a moment older by another server's clock. */
const SLACK_SEC = 60;

/** A conversation, and when the mail that began it came, where this process has seen it come. Intercom knows only the mail's own date. */
export type Started = Conversation & { arrivedAtSec?: number };

/** `arrivedAtSec`: when the mail came, as the receiving side says. Its own date is whatever its sender wrote. */
export type ArrivedMail = InboundMail & { arrivedAtSec: number };

/**
 * docs/loop.md In 7: the conversations that the mail's author started in the hour before it, newest first, where they are as many as are
 * allowed; else undefined. By arrival where that is known, and by the mails' dates: reconcile, a day later, has to come to the same end.
 */
export function startedTooMany(
	conversations: readonly Started[],
	{ mail, perHour }: { mail: ArrivedMail; perHour: number },
): Started[] | undefined {
	const started = startedBy(conversations, mail).filter(
		({ created_at: writtenAtSec, arrivedAtSec }) =>
			isInHour(writtenAtSec, mail.dateSec) || isInHour(arrivedAtSec, mail.arrivedAtSec),
	);
	return perHour > 0 && started.length >= perHour ? started : undefined;
}

/**
 * Where a mail that came in a flood may have been joined to, as far as Intercom alone can tell: the author has begun as many conversations
 * as an hour allows, whatever their dates say. That which took the flood was changed after the mail came, and later than the others.
 */
export function mayHaveJoined(
	conversations: readonly Started[],
	{ mail, perHour }: { mail: ArrivedMail; perHour: number },
): Started[] {
	const started = startedBy(conversations, mail);
	if (perHour <= 0 || started.length < perHour) return [];
	return started
		.filter(({ updated_at: changedAtSec = Infinity }) => changedAtSec >= mail.arrivedAtSec - SLACK_SEC)
		.sort((a, b) => (b.updated_at ?? 0) - (a.updated_at ?? 0));
}

/** Each once, newest first. */
function startedBy(conversations: readonly Started[], mail: InboundMail): Started[] {
	const byId = new Map<string, Started>();
	for (const conversation of conversations) {
		if (!isStartedBy(conversation, mail)) continue;
		byId.set(String(conversation.id), { ...byId.get(String(conversation.id)), ...conversation });
	}
	return [...byId.values()].sort((a, b) => beganAtSec(b) - beganAtSec(a));
}

function beganAtSec({ created_at: writtenAtSec = 0, arrivedAtSec = writtenAtSec }: Started): number {
	return arrivedAtSec;
}

function isInHour(atSec: number | undefined, sec: number): boolean {
	return atSec !== undefined && atSec > sec - HOUR_SEC && atSec <= sec + SLACK_SEC;
}

/** Wrote its first message. */
function isStartedBy(conversation: Conversation, { email, contactId }: InboundMail): boolean {
	const [first] = contactEntries({ ...conversation, conversation_parts: undefined });
	return (
		first !== undefined && (sameAddress(first.authorEmail, email) || (contactId !== '' && first.authorId === contactId))
	);
}
