import { crossedMail, isHeldBack, sentAnswer, type Crossing } from '../../../domain/bridge/outcome/crossing';
import { sameAddress, type Mail } from '../../../domain/email';
import { toUnixSeconds } from '../../../domain/time';
import { sentPart } from '../../shared/base/sentParts';
import type { Json } from '../../shared/kit/objects';
import type { EmailName } from '../client/model';
import type { ReplyContext } from './fields';
import { markOf, writeMark } from './sent/mark';
import { conversationOf, partId, partOf } from './target/answeredPart';
import type { ReplyTarget } from './target/replyTarget';

/** docs/loop.md Out 6: what a colleague has answered from the mailbox meanwhile; undefined: nothing. Asks nobody: the thread was read. */
export function crossingOf(context: ReplyContext, target: ReplyTarget, to: readonly EmailName[]): Crossing | undefined {
	const { item, api, params } = context;
	const [part, writtenAtSec] = [partId(item.json), toUnixSeconds(partOf(item.json).createdAt)];
	const conversation = conversationOf(item.json);
	if (part === undefined || writtenAtSec === undefined || !conversation) return undefined;
	const isForThem = (mail: Mail) =>
		[...mail.to, ...mail.cc].some(({ email }) => to.some((wanted) => sameAddress(wanted.email, email)));
	const isFromIntercom = ({ id, metadata }: Mail) =>
		typeof metadata.intercom_part_id === 'string' ||
		sentPart(api.process, { grantId: params.grantId, messageId: id }) !== undefined;
	const mails = (target.later ?? [])
		.filter((mail) => isForThem(mail) && !isFromIntercom(mail))
		.map((mail) => sentAnswer(mail, target.own))
		.filter((mail) => mail !== undefined);
	return crossedMail(mails, { partId: part, writtenAtSec, conversation });
}

/** Whether the answer was kept back before. Option `hold`: `release` sends it all the same. */
export function wasHeld({ item, options }: ReplyContext, { mail }: ReplyTarget): boolean {
	const part = partId(item.json);
	if (part === undefined || options.hold === 'release') return false;
	const conversation = conversationOf(item.json);
	return markOf(mail.metadata, part) === 'held' || (conversation !== undefined && isHeldBack(conversation, part));
}

/** For the workflow, which tells a person. The mark keeps reconcile from sending it, also where nobody could be told. */
export async function heldBack(
	{ item, api, params: { grantId } }: ReplyContext,
	{ mail, crossed, to }: { mail: Mail; crossed: Crossing | undefined; to: readonly EmailName[] },
): Promise<Json> {
	const part = partId(item.json);
	if (part !== undefined && markOf(mail.metadata, part) === undefined)
		await writeMark(api, grantId, { mail, partId: part, mark: 'held' });
	return {
		sent: false,
		held: true,
		reason: 'A colleague answered from the mailbox, so the answer was held back',
		conversationId: item.json.conversationId,
		partId: part,
		to,
		...(crossed ? { crossed } : {}),
	};
}
