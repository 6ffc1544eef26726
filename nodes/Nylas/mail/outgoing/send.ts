import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import type { EmailName, Message } from '../../client/model';
import { ready } from './ready';
import { goesOn, headerSafe, isInTheWay, isSettled } from './sendKeys';
import { sendBody, sound, type MailFile } from './size';
import type { Way } from './uploads';
import type { Answer } from '../../../shared/http/response';

export interface Outgoing {
	grantId: string;
	/** The JSON of the mail, without attachments. */
	payload: Json & { to: EmailName[] };
	files: readonly MailFile[];
	/** Stays the same for the same mail, whatever is retried. */
	key: string;
	/** The mailbox has just been looked into, and the mail was not there. */
	isNotInMailbox?: boolean;
	query?: Query;
	/** What to change in the payload where Nylas refuses it as it is, one after another: what providers take differs. */
	otherForms?: readonly Json[];
}

/** Nylas keeps the answer to a key for an hour; so many refusals of one mail can be got past in that time. */
const MAX_KEYS = 5;

/** Exchange servers need up to two minutes; Nylas's guide to sending asks for this much patience. */
const TIMEOUT_MS = 150_000;

/**
 * Sends a mail once. A lost answer, a 5xx or a 429 is tried again under the same Idempotency-Key, so the mail can't go out twice;
 * a fresh refusal (4xx) is final. Returns the sent message with what is worth knowing about the send.
 *
 * Nylas also replays a *refusal* to its key for an hour. A replayed one means that nothing was sent back then and that trying the
 * same key again is no use, so the mail goes out under the next key of a chain that every execution walks alike: `key`, `key#2`, …
 */
export async function send(way: Way, outgoing: Outgoing): Promise<Json> {
	const { api } = way;
	const mail = { ...outgoing, ...(await ready(way, outgoing.grantId, outgoing)) };
	const forms = [{}, ...(mail.otherForms ?? [])];
	for (const [index, form] of forms.slice(0, -1).entries()) {
		const sent = await sendForm(api, inForm(mail, form, index), isFormRefused);
		if (sent) return sent;
	}
	const last = forms.length - 1;
	return (await sendForm(api, inForm(mail, forms[last] ?? {}, last), () => false)) ?? {};
}

/**
 * Each form has keys of its own, which every execution walks alike. A refused form is not sent again under another key, so what left in
 * a later form is met again there.
 */
function inForm(mail: Outgoing, form: Json, index: number): Outgoing {
	const key = headerSafe(mail.key);
	const payload = Object.fromEntries(
		Object.entries({ ...mail.payload, ...form }).filter(([, value]) => value !== undefined),
	);
	return { ...mail, payload: { ...payload, to: mail.payload.to }, key: index === 0 ? key : `${key}~${index + 1}` };
}

/** Nothing was sent, and another form may be taken. A replay says the same of an earlier execution. */
function isFormRefused({ status }: Answer): boolean {
	return [400, 404, 422].includes(status);
}

/** Undefined: Nylas refused the mail in this form. */
async function sendForm(api: Api, mail: Outgoing, isRefused: (answer: Answer) => boolean): Promise<Json | undefined> {
	const body = sendBody(mail.payload, mail.files.map(sound));
	const patience = { left: 1 };
	const isPast = (answer: Answer) =>
		mail.isNotInMailbox === true &&
		isInTheWay(answer) &&
		isSettled(api.process, `${api.connection.tokenKey} ${mail.grantId} ${mail.key}`);
	for (let number = 1; ; number += 1) {
		const key = number === 1 ? mail.key : `${mail.key}#${number}`;
		const goesOnHere = number < MAX_KEYS ? goesOn(patience, isPast) : () => false;
		const answer = await api.request({
			method: 'POST',
			path: path`/v3/grants/${mail.grantId}/messages/send`,
			query: mail.query,
			headers: { 'Idempotency-Key': key },
			body,
			effect: 'keyed',
			timeoutMs: TIMEOUT_MS,
			accept: (given) => isRefused(given) || goesOnHere(given),
		});
		if (isRefused(answer)) return undefined;
		if (answer.status < 300)
			return {
				...sentItem(answer.body, mail.payload, key),
				...(answer.headers['idempotent-response'] === 'true' ? { replayed: true } : {}),
			};
	}
}

/** A scheduled mail has no id yet; its schedule stands in `data` or beside it (Nylas's guide and specification differ). */
function sentItem(body: unknown, payload: Outgoing['payload'], idempotencyKey: string): Json {
	const { data, grant_id, schedule_id, send_at } = (body ?? {}) as {
		data?: Partial<Message> | null;
		grant_id?: string;
		schedule_id?: string;
		send_at?: number;
	};
	const scheduleId = data?.schedule_id ?? schedule_id;
	const { to, cc = [], subject = '', reply_to_message_id: replyToMessageId } = payload;
	return {
		grant_id,
		...data,
		...(scheduleId ? { schedule_id: scheduleId, send_at: data?.send_at ?? send_at, scheduled: true } : {}),
		sent: !scheduleId,
		to,
		cc,
		subject,
		...(replyToMessageId ? { replyToMessageId } : {}),
		idempotencyKey,
	};
}
