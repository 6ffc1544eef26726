import type { IHttpRequestOptions } from 'n8n-workflow';
import { Api } from '../../../../nodes/shared/http/api';
import type { Run } from '../../../../nodes/shared/http/requests';
import type { Service } from '../../../../nodes/shared/http/service';
import type { VirtualClock } from '../../../support/virtualClock';

export interface Throttle {
	perWindow: number;
	windowMs: number;
	latencyMs: number;
	/** How far the service's clock is ahead of ours. */
	aheadMs?: number;
	/** Without: it says 429 and nothing else. */
	tellsBudget?: boolean;
	/** Of a 429. */
	headers?: (nowMs: number) => Record<string, string>;
}

let tokens = 0;

/** A service that counts requests per window as Intercom does, on a clock that jumps. */
export class Throttled {
	/** Requests that were answered, by window. */
	readonly windows = new Map<number, string[]>();
	/** Paths of requests that got a 429, and when. */
	readonly refused: Array<{ url: string; atMs: number }> = [];
	private readonly token = `throttled-${(tokens += 1)}`;

	constructor(
		private readonly clock: VirtualClock,
		private readonly throttle: Throttle,
	) {}

	/** All apis share the service's token; those of another process know nothing of each other. */
	api(run: Run = {}, { maxRunning = 10, process = 1 } = {}): Api {
		const connection = { baseUrl: 'http://throttled.test', headers: {}, tokenKey: `${this.token} ${process}` };
		const service: Service = {
			name: 'Postbox',
			credentials: [{ authentication: 'key', type: 'postboxApi' }],
			maxRunning,
			connection: () => connection,
			explain: ({ status }) => ({ message: `Postbox answered ${status}` }),
		};
		return new Api(service, connection, async (options) => await this.answer(options), { clock: this.clock, ...run });
	}

	/** Somebody else uses the token. */
	async use(count: number): Promise<void> {
		for (let n = 0; n < count; n += 1) await this.answer({ url: '/somebody-else' });
	}

	/** How much of each window was used, without the first and the last, which are not full. */
	get fullWindows(): number[] {
		return [...this.windows.entries()]
			.sort(([a], [b]) => a - b)
			.slice(1, -1)
			.map(([, used]) => used.length);
	}

	private async answer({ url }: IHttpRequestOptions): Promise<unknown> {
		const { latencyMs, perWindow, windowMs, aheadMs = 0, tellsBudget = true, headers } = this.throttle;
		await this.clock.sleep(latencyMs / 2);
		const serviceMs = this.clock.nowMs() + aheadMs;
		const startMs = Math.floor(serviceMs / windowMs) * windowMs;
		const used = this.windows.get(startMs) ?? [];
		const isOver = used.length >= perWindow;
		if (isOver) this.refused.push({ url: String(url), atMs: this.clock.nowMs() });
		else this.windows.set(startMs, [...used, url]);
		const budget = {
			'X-RateLimit-Limit': String(perWindow),
			'X-RateLimit-Remaining': String(Math.max(0, perWindow - used.length - 1)),
			'X-RateLimit-Reset': String((startMs + windowMs) / 1_000),
		};
		await this.clock.sleep(latencyMs / 2);
		return {
			statusCode: isOver ? 429 : 200,
			headers: {
				date: new Date(serviceMs).toUTCString(),
				...(tellsBudget ? budget : {}),
				...(isOver ? headers?.(serviceMs) : {}),
			},
			body: {},
		};
	}
}
