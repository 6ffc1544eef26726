import { delayedAnswer, isStopped } from '../../../../domain/bridge/outcome/delayed';
import type { Json } from '../../../shared/kit/objects';
import type { EmailName } from '../../client/model';
import { knownSent, notedSent } from './alreadySent';
import type { ReplyContext } from '../fields';
import { conversationOf, partId } from '../target/answeredPart';
import type { ReplyTarget } from '../target/replyTarget';

interface Answer {
	target: ReplyTarget;
	to: readonly EmailName[];
	writtenAtSec: number | undefined;
	/** Whether to look into the mailbox. */
	looks: boolean;
	/** Its key does not protect it then: another execution may have scheduled it for another second. */
	leavesAt: number | undefined;
	/** HTML that stands under the answer. */
	signature: string | undefined;
}

/** What has become of the answer before; undefined: nothing. Notes of the conversation and of the mail come along and cost nothing. */
export async function settled(context: ReplyContext, answer: Answer): Promise<Json | undefined> {
	const { target, to, writtenAtSec, looks, leavesAt, signature } = answer;
	const reason = toldInConversation(context);
	if (reason !== undefined) return { sent: false, skipped: true, reason };
	const noted = looks || leavesAt !== undefined ? notedSent(context, target) : undefined;
	const before = noted ?? (looks ? await knownSent(context, { ...target, to, writtenAtSec, signature }) : undefined);
	return before && { ...before, sent: false, skipped: true, reason: 'The answer was already sent' };
}

function toldInConversation({ item, api }: ReplyContext): string | undefined {
	const part = partId(item.json);
	const conversation = conversationOf(item.json);
	if (part === undefined || !conversation) return undefined;
	if (isStopped(conversation, part)) return 'A teammate stopped the answer before it left';
	const delayed = delayedAnswer(conversation, part);
	const isWaiting = delayed !== undefined && delayed.leavesAtSec > api.process.nowMs() / 1_000;
	return isWaiting ? 'The answer is scheduled already' : undefined;
}
