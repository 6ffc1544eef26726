import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Deliveries } from '../../server/deliver';
import type { Log } from '../../server/log';
import { randomUuid } from '../../server/random';
import type { DeliveryFaults } from '../../types';
import type { Mailbox } from '../mailbox';
import type { State, Webhook } from '../state';
import { subscribedType } from './triggerTypes';
import { without } from '../without';

const ANSWER_WITHIN_MS = 10_000;
const MAX_JSON_BYTES = 1_000_000;
const MAY_BE_TRUNCATED = /^message\.(created|updated)/;

interface Envelope {
	specversion: '1.0';
	type: string;
	source: string;
	id: string;
	time: number;
	webhook_delivery_attempt: number;
	data: Record<string, unknown>;
}

/** Three attempts by default, soon after each other so that tests are quick: the real ones take 10 to 20 minutes. */
export function noDeliveryFaults(): DeliveryFaults {
	return { duplicate: 0, upsert: 0, reorder: 0, truncate: 0, lose: 0, delayMs: 0, retryMs: [500, 1_500] };
}

/** Sends what happens to the webhooks that want it. */
export class Notifications {
	readonly deliveries: Deliveries;

	constructor(
		private readonly state: State,
		private readonly faults: DeliveryFaults,
		log: Log,
	) {
		this.deliveries = new Deliveries({
			log,
			faults,
			random: state.random,
			timeoutMs: ANSWER_WITHIN_MS,
			retry: isRetried,
		});
	}

	/** An event of a mailbox. */
	emit(type: string, mailbox: Mailbox, object: Record<string, unknown>): void {
		this.notify(type, { object }, source(type, mailbox));
	}

	/** `data` as the envelope shows it, `{ object }` and maybe `grant_id`; the application's id is added. */
	notify(type: string, data: Record<string, unknown>, from = source(type)): void {
		const wanting = [...this.state.webhooks.values()].filter(({ trigger_types }) =>
			trigger_types.some((wanted) => wanted === subscribedType(type) || this.isCleaned(type, wanted)),
		);
		for (const webhook of wanting) {
			if (!isDelivered(webhook)) continue;
			const envelope = this.envelope(type, data, from);
			this.deliver(webhook, envelope);
			const isUpsert = /^message\.(created|updated)$/.test(type) && this.state.random() < this.faults.upsert;
			if (isUpsert) this.deliver(webhook, { ...envelope, id: randomUuid(this.state.random) });
		}
	}

	/** Cleaning may be on for the application as a whole. */
	private isCleaned(type: string, wanted: string): boolean {
		return type === `${wanted}.cleaned` && this.state.quirks.is('body-cleaned');
	}

	envelope(type: string, data: Record<string, unknown>, from = source(type)): Envelope {
		return {
			specversion: '1.0',
			type,
			source: from,
			id: randomUuid(this.state.random),
			time: this.state.nowSec(),
			webhook_delivery_attempt: 1,
			data: { application_id: this.state.applicationId, ...data },
		};
	}

	private deliver(webhook: Webhook, whole: Envelope): void {
		const envelope = this.isTruncated(whole) ? truncate(whole) : whole;
		// As text now, because the message may change before a late attempt.
		const json = JSON.stringify(envelope);
		this.deliveries.send({
			type: envelope.type,
			attempt: (attempt) => {
				if (!this.state.webhooks.has(webhook.id) || !isDelivered(webhook)) return undefined;
				const numbered = json.replace('"webhook_delivery_attempt":1', `"webhook_delivery_attempt":${attempt}`);
				return { url: webhook.webhook_url, ...sign(numbered, webhook.webhook_secret, webhook.compressed_delivery) };
			},
		});
	}

	private isTruncated({ type, data }: Envelope): boolean {
		if (!MAY_BE_TRUNCATED.test(type) || type.endsWith('.truncated')) return false;
		return Buffer.byteLength(JSON.stringify(data)) > MAX_JSON_BYTES || this.state.random() < this.faults.truncate;
	}
}

/**
 * The bytes and headers of a delivery. With compression the signature is over the compressed bytes.
 * Source: docs/facts/nylas.md 3.13, 4.10.
 */
export function sign(
	json: string,
	secret: string,
	isCompressed = false,
): { body: Buffer; headers: Record<string, string> } {
	const body = isCompressed ? gzipSync(json) : Buffer.from(json);
	return {
		body,
		headers: {
			'content-type': 'application/json',
			'x-nylas-signature': createHmac('sha256', secret).update(body).digest('hex'),
			...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
		},
	};
}

function truncate(envelope: Envelope): Envelope {
	const object = without(envelope.data.object as Record<string, unknown>, 'body');
	return { ...envelope, type: `${envelope.type}.truncated`, data: { ...envelope.data, object } };
}

function isRetried(status: number): boolean {
	return [0, 408, 429, 502, 503, 504, 507].includes(status);
}

function isDelivered({ status }: Webhook): boolean {
	return status === 'active' || status === 'failing';
}

function source(type: string, mailbox?: Mailbox): string {
	if (type.startsWith('grant.')) return '/nylas/system';
	if (/^message\.(send_|bounce)/.test(type)) return '/nylas/send';
	if (/^(message\.(opened|link_clicked)|thread\.)/.test(type)) return '/com/nylas/tracking';
	const product =
		{ contact: 'contacts', event: 'calendars', calendar: 'calendars' }[type.split('..')[0] ?? ''] ?? 'emails';
	return `/${mailbox?.grant.provider ?? 'google'}/${product}/realtime`;
}
