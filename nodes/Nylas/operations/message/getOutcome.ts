import { bounceReport } from '../../../../domain/bridge/outcome/bounceReport';
import { readMessage, type Mail } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import type { Api } from '../../../shared/http/api';
import { ItemWithFiles, operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { sentSchedule } from '../../reply/schedules';
import { answerOf, recipientsOf, sentMail } from './sentMail';

export const getOutcome = operation({
	name: 'Get Outcome',
	action: 'Get the outcome of a sent message',
	description:
		"Find the sent email that a bounce, a failed send, an open, a click or a reply is about, and the answer in Intercom that it was sent for. Takes items of the Nylas Trigger, and 'Left Out' of Fetch and Classify. Returns nothing for other items.",
	outputs: ['Problem', 'Tracking'],
	fields: {},
	async execute({ item: { json }, api }) {
		const type = String(record(json.event).type ?? '');
		if (type === 'message.bounce_detected') return await detected(api, json);
		if (type === 'message.send_failed') return sendFailed(api, json);
		if (type in TRACKED) return await tracked(api, json, TRACKED[type as keyof typeof TRACKED]);
		return record(json.automatic).kind === 'bounce' ? await reported(api, json) : [];
	},
});

const TRACKED = { 'message.opened': 'opened', 'message.link_clicked': 'clicked', 'thread.replied': 'replied' } as const;

/** A report that lies in the mailbox. */
async function reported(api: Api, json: Json): Promise<Json[]> {
	const mail = readMessage(json);
	const { grantId, threadId, dateSec } = mail;
	const { addresses, messageIds, reason, isNoFailure } = bounceReport(mail);
	if (isNoFailure || grantId === undefined) return [];
	const sent = await sentMail(api, { grantId, threadId, messageIds, addresses, atSec: dateSec });
	return sent ? [{ notDelivered: true, recipients: whom(sent, addresses), reason, ...answerOf(api, sent) }] : [];
}

/** The report names addresses of its own, too; nobody failed who was not written to. */
function whom(sent: Mail, addresses: readonly string[]): string[] {
	const written = recipientsOf(sent);
	const failed = written.filter((email) => addresses.includes(email));
	return failed.length === 0 && written.length === 1 ? written : failed;
}

/** What Nylas found out by itself: docs/facts/nylas.md 5.13. */
async function detected(api: Api, json: Json): Promise<Json[]> {
	const { id, mime_id: mimeId } = record(json.origin);
	const grantId = text(json.grant_id);
	if (grantId === undefined) return [];
	const addresses = String(json.bounced_addresses ?? '')
		.toLowerCase()
		.split(/[\s,;]+/)
		.filter(Boolean);
	const atSec = Number(record(json.event).time) || undefined;
	const messageIds = text(mimeId) ? [`<${String(mimeId).replace(/[<>]/g, '')}>`] : [];
	const sent = await sentMail(api, { grantId, id: text(id), messageIds, addresses, atSec });
	const reason = [text(json.code), text(json.bounce_reason) ?? text(json.type)].filter(Boolean).join(' ');
	return sent ? [{ notDelivered: true, recipients: whom(sent, addresses), reason, ...answerOf(api, sent) }] : [];
}

/** A scheduled mail that did not leave has no message; the object may be missing altogether. */
function sendFailed(api: Api, json: Json): Json[] {
	const { metadata, grant_id: grantId } = json;
	const scheduleId = text(json.schedule_id);
	const noted = record(metadata);
	const known = scheduleId ? sentSchedule(api.process, { grantId: String(grantId), scheduleId }) : undefined;
	const conversationId = text(noted.intercom_conversation_id) ?? known?.conversationId;
	const partId = text(noted.intercom_part_id) ?? known?.partId;
	if (conversationId === undefined) return [];
	const reason = 'Nylas could not send it at the time that it was scheduled for';
	return [{ notSent: true, reason, conversationId, ...(partId ? { partId } : {}), messageId: scheduleId, link: null }];
}

/** Only one person can have opened what only one got. */
async function tracked(
	api: Api,
	json: Json,
	outcome: (typeof TRACKED)[keyof typeof TRACKED],
): Promise<ItemWithFiles[]> {
	const grantId = text(json.grant_id);
	const id = text(json.root_message_id) ?? text(json.message_id);
	if (grantId === undefined || id === undefined || json.from_self === true) return [];
	const sent = await sentMail(api, { grantId, id });
	const [email, ...others] = sent ? recipientsOf(sent) : [];
	if (!sent || email === undefined || others.length > 0) return [];
	const { timestamp } = { ...json, ...record(json.message_data) };
	const [link] = Array.isArray(json.link_data) ? json.link_data.map(record) : [];
	const facts = { outcome, email, subject: sent.subject, at: timestamp ?? null, url: link?.url ?? null };
	return [new ItemWithFiles(() => ({ ...facts, label: json.label ?? null, ...answerOf(api, sent) }), {}, 1)];
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
