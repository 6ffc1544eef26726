import { setMaxListeners } from 'node:events';
import { call } from './call';
import type { Log } from './log';
import { Slots, waitMs } from './pace';
import type { DeliveryFaults } from '../types';
import type { Notification } from './notification';

interface DeliveryOptions {
	log: Log;
	/** Read at each delivery, so a test may change it at any time. */
	faults: DeliveryFaults;
	random: () => number;
	/** How long the service waits for an answer: Nylas 10 s, Intercom 5 s. */
	timeoutMs: number;
	/** Whether the service tries again after this status; 0: no answer. */
	retry(status: number): boolean;
	/** How many are on their way at once; default 20. */
	concurrency?: number;
}

// A notification that is held back goes out at the latest after this time, so that none waits for a next one that never comes.
const MAX_HELD_MS = 500;

/** Sends notifications to webhooks as the services do, with repeats and with the faults that are asked for. */
export class Deliveries {
	private readonly underWay = new Set<Promise<void>>();
	private readonly stopped = new AbortController();
	private readonly slots: Slots;
	private held: (() => void) | undefined;

	constructor(private readonly options: DeliveryOptions) {
		this.slots = new Slots(options.concurrency ?? 20);
		// Every wait and every request under way listens, which Node takes for a leak from the eleventh on.
		setMaxListeners(0, this.stopped.signal);
	}

	/** Returns at once; see `settled`. */
	send(notification: Notification): void {
		const { faults, random } = this.options;
		if (random() < faults.lose) return this.lost(notification);
		const overtaken = this.held;
		this.held = undefined;
		const holdBack = !overtaken && random() < faults.reorder;
		const delivered = this.track(holdBack ? this.deliverHeld(notification) : this.deliver(notification, overtaken));
		if (random() < faults.duplicate) this.track(delivered.then(async () => await this.deliver(notification)));
	}

	/** Resolves when nothing is on its way, not even a retry. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}

	/** Gives up what is on its way. */
	async close(): Promise<void> {
		this.stopped.abort();
		this.held?.();
		await this.settled();
	}

	private track(work: Promise<void>): Promise<void> {
		const tracked = work.finally(() => this.underWay.delete(tracked));
		this.underWay.add(tracked);
		return tracked;
	}

	private lost(notification: Notification): void {
		const first = notification.attempt(1);
		this.write(notification, {
			target: first?.url ?? '',
			status: 0,
			durationMs: 0,
			detail: 'lost on purpose',
			attempt: 0,
		});
	}

	private async deliverHeld(notification: Notification): Promise<void> {
		const released = new Promise<void>((resolve) => (this.held = resolve));
		await Promise.race([released, waitMs(MAX_HELD_MS, this.stopped.signal)]);
		await this.deliver(notification);
	}

	private async deliver(notification: Notification, afterFirst?: () => void): Promise<void> {
		const { faults, retry } = this.options;
		await waitMs(faults.delayMs, this.stopped.signal);
		for (let attempt = 1; !this.stopped.signal.aborted; attempt += 1) {
			const { status, retryAfterMs } = await this.slots.run(async () => await this.attempt(notification, attempt));
			afterFirst?.();
			const pauseMs = faults.retryMs[attempt - 1];
			if (pauseMs === undefined || !retry(status)) return;
			await waitMs(Math.max(pauseMs, retryAfterMs), this.stopped.signal);
		}
	}

	private async attempt(
		notification: Notification,
		attempt: number,
	): Promise<{ status: number; retryAfterMs: number }> {
		const wire = notification.attempt(attempt);
		if (!wire || this.stopped.signal.aborted) return { status: 200, retryAfterMs: 0 };
		const startedMs = performance.now();
		const answer = await call({
			method: 'POST',
			...wire,
			timeoutMs: this.options.timeoutMs,
			signal: this.stopped.signal,
		})
			.then(({ status, headers }) => ({
				status,
				retryAfterMs: status === 429 ? readRetryAfterMs(headers['retry-after']) : 0,
			}))
			.catch((error: Error) => ({ status: 0, retryAfterMs: 0, detail: `no answer: ${error.message}` }));
		const { status, detail } = { detail: undefined, ...answer };
		this.write(notification, {
			target: wire.url,
			status,
			durationMs: Math.round(performance.now() - startedMs),
			detail,
			attempt,
		});
		notification.answered?.(status, attempt);
		return answer;
	}

	private write(
		notification: Notification,
		line: { target: string; status: number; durationMs: number; detail?: string; attempt: number },
	): void {
		const detail = line.detail ? `${notification.type}, ${line.detail}` : notification.type;
		this.options.log.entry({ kind: 'webhook', method: 'POST', ...line, detail });
	}
}

function readRetryAfterMs(header: string | undefined): number {
	const seconds = Number(header);
	return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
