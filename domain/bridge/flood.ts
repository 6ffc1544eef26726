import { sameAddress } from '../email';
import { contactEntries, newestFirst, type Conversation } from './conversation';
import type { InboundMail } from './inboundMail';

const HOUR_SEC = 3_600;
/** A created conversation has its mail's second; the next one may be a moment older by another server's clock. */
const SLACK_SEC = 60;

/**
 * docs/loop.md In 7: the conversations that the mail's author started in the hour before it, newest first, where they are as many as are
 * allowed; else undefined. By the mail's date and not by the clock: reconcile, a day later, has to come to the same end.
 */
export function startedTooMany(
	conversations: readonly Conversation[],
	{ mail, perHour }: { mail: InboundMail; perHour: number },
): Conversation[] | undefined {
	const started = conversations.filter(
		(conversation) => isInHour(conversation, mail.dateSec) && isStartedBy(conversation, mail),
	);
	const unique = new Map(newestFirst(started).map((conversation) => [String(conversation.id), conversation]));
	return perHour > 0 && unique.size >= perHour ? [...unique.values()] : undefined;
}

function isInHour({ created_at: atSec = 0 }: Conversation, dateSec: number): boolean {
	return atSec > dateSec - HOUR_SEC && atSec <= dateSec + SLACK_SEC;
}

/** Wrote its first message. */
function isStartedBy(conversation: Conversation, { email, contactId }: InboundMail): boolean {
	const [first] = contactEntries({ ...conversation, conversation_parts: undefined });
	return (
		first !== undefined && (sameAddress(first.authorEmail, email) || (contactId !== '' && first.authorId === contactId))
	);
}
