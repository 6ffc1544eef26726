import type { Json } from '../../../shared/kit/objects';
import type { EmailName } from '../../client/model';
import { partId } from './answeredPart';
import type { ReplyContext } from '../fields';
import { markOf, writeMark, type Marked } from '../mark';
import type { ReplyTarget } from './replyTarget';

/** docs/loop.md Out 5: reconcile sends what certainly has not left, and nothing else. */

/** Nylas keeps an Idempotency-Key for an hour, and the first attempt may have been as early as the answer. */
const KEY_SEC = 55 * 60;

/**
 * The mail to note the answer on, where sending it can't be the second time: Nylas still knows its key, or this mailbox keeps notes and
 * none is there, because each send leaves one. Undefined: nobody can tell. What is no reconcile's, and an item without a part, is the
 * caller's to know.
 */
export async function certainMail(
	{ params: { grantId }, options: chosen, api, item }: ReplyContext,
	{ mail }: ReplyTarget,
	ageSec: number,
): Promise<Marked | undefined> {
	const part = partId(item.json);
	if (chosen.skipIfSent !== true || part === undefined || ageSec <= KEY_SEC) return mail;
	if (['sent', 'tried'].includes(markOf(mail.metadata, part) ?? '')) return undefined;
	const metadata = await writeMark(api, grantId, { mail, partId: part, mark: 'tried' });
	return metadata && { id: mail.id, metadata };
}

/** For the workflow, which tells a person: the answer stays where it is. */
export function uncertain({ item }: ReplyContext, to: readonly EmailName[]): Json {
	return {
		sent: false,
		uncertain: true,
		reason: 'This answer may not have left: the mailbox keeps no trace of it either way',
		conversationId: item.json.conversationId,
		partId: partId(item.json),
		to,
	};
}
