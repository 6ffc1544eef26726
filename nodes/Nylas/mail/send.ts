import { createHash } from 'node:crypto';
import { mediaType, safeFileName } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Query } from '../../shared/http/wire';
import { remembers, type ProcessState } from '../../shared/base/processState';
import type { Json } from '../../shared/kit/operation';
import { path } from '../../shared/http/path';
import type { EmailName, Message } from '../client/model';
import { sendBody, type MailFile } from './size';
import type { Answer } from '../../shared/http/response';

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
export async function send(api: Api, mail: Outgoing): Promise<Json> {
	const body = sendBody(mail.payload, mail.files.map(sound));
	const patience = { left: 1 };
	const isPast = (answer: Answer) =>
		mail.isNotInMailbox === true &&
		isInTheWay(answer) &&
		isSettled(api.process, `${api.connection.tokenKey} ${mail.grantId} ${mail.key}`);
	for (let number = 1; ; number += 1) {
		const key = number === 1 ? headerSafe(mail.key) : `${headerSafe(mail.key)}#${number}`;
		const answer = await api.request({
			method: 'POST',
			path: path`/v3/grants/${mail.grantId}/messages/send`,
			query: mail.query,
			headers: { 'Idempotency-Key': key },
			body,
			effect: 'keyed',
			timeoutMs: TIMEOUT_MS,
			accept: number < MAX_KEYS ? goesOn(patience, isPast) : undefined,
		});
		if (answer.status < 300)
			return {
				...sentItem(answer.body, mail.payload, key),
				...(answer.headers['idempotent-response'] === 'true' ? { replayed: true } : {}),
			};
	}
}

/** One file without a name would have the whole mail refused. */
function sound(file: MailFile): MailFile {
	const filename = file.filename.trim() === '' ? 'attachment' : safeFileName(file.filename);
	return { ...file, filename, contentType: mediaType(file.contentType) };
}

/**
 * Whether to go on to the next key: after a refusal of an earlier execution always; after one of this execution once, as a provider
 * that refused a moment ago may have recovered, but must not use up the keys of the next execution.
 */
function goesOn(patience: { left: number }, isPast: (answer: Answer) => boolean): (answer: Answer) => boolean {
	let fresh = false;
	return (answer) => {
		const replayed = isReplayedRefusal(answer) || isPast(answer);
		if (!replayed) fresh ||= answer.status === 503 || answer.status === 429;
		if (!replayed || !fresh) return replayed;
		patience.left -= 1;
		return patience.left >= 0;
	};
}

/**
 * A refusal from Nylas's memory that says that nothing was sent. Not so 402 (some recipients may have got the mail), 408 and other 5xx
 * (nobody knows), and 409 (about the key itself).
 */
function isReplayedRefusal({ status, headers }: Answer): boolean {
	if (headers['idempotent-response'] !== 'true') return false;
	return status === 503 || (status >= 400 && status < 500 && ![402, 408, 409].includes(status));
}

/**
 * What Nylas remembers under the key and would not say were this mail refused: that another mail has the key (409; a file may be named
 * now that went along then), or a provider's failure. Either mail may have left, and only the mailbox knows.
 */
function isInTheWay({ status, headers, body }: Answer): boolean {
	const { type } = (body as { error?: { type?: unknown } } | undefined)?.error ?? {};
	if (status === 409) return type === 'api.invalid_idempotent_request';
	return headers['idempotent-response'] === 'true' && (status >= 500 || status === 408);
}

/** When a key was first seen to be in the way, by this process. */
const IN_THE_WAY_SINCE_MS = remembers<number>('keys in the way', { maxEntries: 20_000, keepMs: 3_600_000 });
/** Whatever was sent so long ago is in the mailbox. */
const SETTLED_MS = 8 * 60_000;

/** The attempt that holds the key was before it was first seen in the way; what it sent would show by now. Not settled: the next reconcile looks again. */
function isSettled(process: ProcessState, key: string): boolean {
	const nowMs = process.nowMs();
	const inTheWaySinceMs = process.the(IN_THE_WAY_SINCE_MS);
	const sinceMs = inTheWaySinceMs.get(key);
	if (sinceMs === undefined) inTheWaySinceMs.set(key, nowMs);
	return sinceMs !== undefined && nowMs - sinceMs > SETTLED_MS;
}

/** At most 256 characters (Nylas), with room for the chain, and nothing that a header can't hold. */
function headerSafe(key: string): string {
	return /^[\x21-\x7e][\x20-\x7e]{0,250}$/.test(key) ? key.trimEnd() : createHash('sha256').update(key).digest('hex');
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
