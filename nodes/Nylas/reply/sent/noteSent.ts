import { rememberSentAnswer, rememberSentPart } from '../../../shared/base/sentParts';
import type { Json } from '../../../shared/kit/objects';
import type { ReplyContext } from '../fields';
import { writeMark, type Marked } from './mark';
import { rememberSchedule } from '../schedules';
import { partId } from '../target/answeredPart';

interface Sent {
	/** The mail that was answered. */
	mail: Marked;
	sent: Json;
}

/** What was sent for a part stands for no other one, though the mailbox may show it without metadata, or not at all. */
export async function noteSent({ params: { grantId }, api, item }: ReplyContext, { mail, sent }: Sent): Promise<void> {
	const part = partId(item.json);
	if (part === undefined) return;
	rememberSentPart(api.process, { grantId, messageId: sent.id }, part);
	const { conversationId } = item.json;
	if (conversationId) rememberSentAnswer(api.process, { grantId, conversationId, partId: part }, sent.id);
	const { schedule_id: scheduleId } = sent;
	if (conversationId && typeof scheduleId === 'string')
		rememberSchedule(api.process, { grantId, scheduleId }, { conversationId: String(conversationId), partId: part });
	await writeMark(api, grantId, { mail, partId: part, mark: 'sent' });
}
