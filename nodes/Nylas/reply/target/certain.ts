import type { Json } from '../../../shared/kit/objects';
import type { EmailName } from '../../client/model';
import { partId } from './answeredPart';
import type { ReplyContext } from '../fields';
import { markOf, writeMark, type Marked } from '../sent/mark';
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
	if (chosen.skipIfSent !== true || part === undefined) return mail;
	const mark = markOf(mail.metadata, part);
	if (mark === 'tried' || (mark === 'sent' && ageSec > KEY_SEC)) return undefined;
	if (ageSec <= KEY_SEC) return mail;
	const metadata = await writeMark(api, grantId, { mail, partId: part, mark: 'tried' });
	return metadata && { id: mail.id, metadata };
}

/**
 * Before an answer is scheduled: until it leaves, no mailbox shows it, and its key is good for one second only. Gives the mail to note on
 * that it was.
 */
export async function aboutToSchedule({ params: { grantId }, api, item }: ReplyContext, mail: Marked): Promise<Marked> {
	const part = partId(item.json);
	if (part === undefined) return mail;
	const metadata = await writeMark(api, grantId, { mail, partId: part, mark: 'tried' });
	return metadata ? { id: mail.id, metadata } : mail;
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
