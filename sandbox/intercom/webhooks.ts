import { createHmac } from 'node:crypto';
import { call } from '../server/call';
import { Deliveries } from '../server/deliver';
import type { Attempt } from '../server/notification';
import type { Log } from '../server/log';
import type { DeliveryFaults } from '../types';
import type { Workspace } from './state';

const TIMEOUT_MS = 5_000;
const HEADERS = {
	accept: 'application/json',
	'content-type': 'application/json',
	'user-agent': 'intercom-parrot-service-client/1.0',
};

type Webhook = { url: string; topics: string[] };

/** The one webhook of the app and what is sent to it. Source: docs/facts/intercom.md 10. */
export class Webhooks {
	webhook: Webhook | undefined;
	readonly faults: DeliveryFaults = {
		duplicate: 0,
		upsert: 0,
		reorder: 0,
		truncate: 0,
		lose: 0,
		delayMs: 0,
		retryMs: [1_000],
	};
	readonly deliveries: Deliveries;

	constructor(
		private readonly workspace: Workspace,
		private readonly log: Log,
	) {
		this.deliveries = new Deliveries({
			log,
			faults: this.faults,
			random: workspace.random,
			timeoutMs: TIMEOUT_MS,
			// One more time after anything but a success; 410 means "never again".
			retry: (status) => status !== 410 && (status < 200 || status > 299),
		});
		workspace.emit = (topic, item) => {
			if (this.webhook?.topics.includes(topic)) this.send(topic, item(workspace.appVersion));
		};
	}

	/** The address has to answer HEAD with a success, or nothing is saved. */
	async save(webhook: Webhook): Promise<{ ok: boolean; status: number }> {
		const startedMs = performance.now();
		const { status } = await call({ method: 'HEAD', url: webhook.url, headers: HEADERS, timeoutMs: TIMEOUT_MS }).catch(
			() => ({ status: 0 }),
		);
		const ok = status >= 200 && status < 300;
		const durationMs = Math.round(performance.now() - startedMs);
		this.log.entry({
			kind: 'webhook',
			method: 'HEAD',
			target: webhook.url,
			status,
			durationMs,
			detail: 'address check',
		});
		if (ok) this.webhook = { url: webhook.url, topics: [...webhook.topics] };
		this.workspace.changed();
		return { ok, status };
	}

	/** Sends whatever topics are subscribed: `ping` always is, and `notify` is meant to. */
	send(topic: string, item: Record<string, unknown>): void {
		const { webhook } = this;
		if (!webhook) return;
		const envelope = this.envelope(topic, item);
		this.deliveries.send({
			type: topic,
			attempt: (attempt) =>
				this.webhook ? this.wire(this.webhook.url, { ...envelope, delivery_attempts: attempt }) : undefined,
			answered: (status) => {
				if (status === 410) this.disable();
			},
		});
	}

	private disable(): void {
		this.webhook = undefined;
		this.workspace.changed();
	}

	private envelope(topic: string, item: Record<string, unknown>): Record<string, unknown> {
		const isPing = topic === 'ping';
		const now = this.workspace.nowSec();
		return {
			type: 'notification_event',
			app_id: this.workspace.appId,
			data: { type: 'notification_event_data', item: structuredClone(item) },
			links: {},
			id: isPing ? null : `notif_${this.workspace.uuid()}`,
			topic,
			delivery_status: isPing ? null : 'pending',
			delivery_attempts: 1,
			delivered_at: 0,
			first_sent_at: now,
			created_at: now,
			self: null,
		};
	}

	private wire(url: string, envelope: Record<string, unknown>): Attempt {
		const body = Buffer.from(JSON.stringify(envelope));
		const digest = createHmac('sha1', this.workspace.clientSecret).update(body).digest('hex');
		return { url, body, headers: { ...HEADERS, 'x-hub-signature': `sha1=${digest}` } };
	}
}
