import { sameText } from '../../domain/bridge/sameText';
import { isOwn } from '../../domain/email/ownAddresses';
import type { Api } from '../shared/api';
import { path } from '../shared/path';
import type { Message } from './model';
import { cursorPages } from './pages';

export interface Answered {
	threadId: string;
	own: readonly string[];
	/** The conversation part that is to be sent, noted in the metadata of the mail. */
	partId?: string;
	/** The answer's words. */
	text: string;
	/** When it was written, Unix seconds. */
	writtenAtSec?: number;
}

/** Clocks differ. */
const CLOCK_DIFFERENCE_SEC = 120;

/**
 * The mail of the thread that is this answer: by the part in its metadata, else by its words, because not every provider keeps metadata.
 * The Idempotency-Key protects for an hour only; this looks at the mailbox itself. Undefined: it has not left.
 */
export async function alreadySent(api: Api, grantId: string, answered: Answered): Promise<Message | undefined> {
	const list = path`/v3/grants/${grantId}/messages`;
	for await (const page of cursorPages<Message>(api, list, { thread_id: answered.threadId, limit: 200 })) {
		const found = page.find((message) => isAnswer(message, answered));
		if (found) return found;
	}
	return undefined;
}

function isAnswer(message: Message, { own, partId, text, writtenAtSec = -Infinity }: Answered): boolean {
	if (!(message.from ?? []).some(({ email }) => isOwn(email, own))) return false;
	const notedPart = message.metadata?.intercom_part_id;
	if (notedPart !== undefined && partId !== undefined) return notedPart === partId;
	return (message.date ?? 0) >= writtenAtSec - CLOCK_DIFFERENCE_SEC && sameText(message.body ?? '', text);
}
