import type { Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import { ApiError, notAcceptable, unauthorized, unknownVersion } from './errors';
import type { Workspace } from '../state';
import { isVersion, type Version } from './versions';

/**
 * What stands before every endpoint: token, rate, Accept, version.
 * Source: docs/facts/intercom.md 1.3, 1.4, 1.10, 3.6, 3.7.
 */
export class Gate {
	/** 10,000 a minute in windows of ten seconds. */
	readonly rateLimit = { perWindow: 1_667, windowSec: 10, retryAfterHeader: false };
	private window = { startSec: 0, used: 0 };

	constructor(private readonly workspace: Workspace) {}

	/** 401 without rate headers when the token is not ours. */
	authenticate({ headers }: Request): void {
		if (headers.authorization !== `Bearer ${this.workspace.accessToken}`) throw unauthorized();
	}

	/** Counts the request. Call once for each that is authenticated. */
	count(): void {
		const { windowSec } = this.rateLimit;
		const startSec = Math.floor(this.workspace.nowSec() / windowSec) * windowSec;
		if (startSec !== this.window.startSec) this.window = { startSec, used: 0 };
		this.window.used += 1;
	}

	/** 429 over the limit, 406 without a fitting Accept header, 400 for a version that does not exist. */
	check({ headers }: Request): Version {
		if (this.window.used > this.rateLimit.perWindow) throw this.tooMany();
		if (!acceptsJson(headers.accept)) throw notAcceptable();
		const version = headers['intercom-version'] ?? this.workspace.appVersion;
		if (!isVersion(version)) throw unknownVersion();
		return version;
	}

	withRateHeaders(answer: Answer): Answer {
		const { perWindow, windowSec } = this.rateLimit;
		return {
			...answer,
			headers: {
				...this.date(),
				'X-RateLimit-Limit': String(perWindow),
				'X-RateLimit-Remaining': String(Math.max(0, perWindow - this.window.used)),
				'X-RateLimit-Reset': String(this.window.startSec + windowSec),
				...answer.headers,
			},
		};
	}

	/** A clock that is not ours shows in every answer. */
	private date(): Record<string, string> {
		const isOff = this.workspace.quirks.is('clock-behind');
		return isOff ? { date: new Date(this.workspace.nowMs()).toUTCString() } : {};
	}

	private tooMany(): ApiError {
		const { perWindow, windowSec, retryAfterHeader } = this.rateLimit;
		const waitSec = this.window.startSec + windowSec - this.workspace.nowSec();
		const headers = retryAfterHeader ? { 'Retry-After': String(waitSec) } : undefined;
		return new ApiError(429, 'rate_limit_exceeded', `Exceeded rate limit of ${perWindow} in ${windowSec}_seconds`, {
			headers,
		});
	}
}

function acceptsJson(accept: string | undefined): boolean {
	return (accept ?? '').split(',').some((range) => /^\s*(?:application\/(?:json|\*)|\*\/\*)\s*(?:;|$)/i.test(range));
}
