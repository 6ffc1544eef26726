import { failureOf } from './apiFailure';
import { httpOptions, type Connection, type Request, type Send } from './wire';
import { limiterFor, type Limiter, type Priority } from './pace/limiter';
import { Pauses } from './pace/pauses';
import type { PlannedRequests } from './plannedRequest';
import { askedDelayMs, retryDelayMs, type Effect } from './pace/retry';
import type { Service } from './service';
import { thisProcess, type Held, type ProcessState } from '../base/processState';
import { cancellable, systemClock, wait, type Clock } from '../base/wait';
import { type Answer, noAnswer, type Outcome, readAnswer, readStreamed } from './response';

const GIVE_UP_AFTER_MS = 600_000;

/** The turn has come, but meanwhile the mailbox was throttled. */
const NOT_NOW = Symbol('not now');

const PAUSES: Held<Pauses> = { name: 'throttled mailboxes', make: () => new Pauses() };

/** Of one execution, webhook or list. */
export interface Run {
	signal?: AbortSignal;
	/** A dry run: requests that change something go there. */
	plan?: PlannedRequests;
	/** Throws where a request that changes something must not be sent. */
	checkWrite?(): void;
	priority?: Priority;
	clock?: Clock;
	/** Default: this process's own. */
	process?: ProcessState;
}

/** The requests of one execution to one service: in the pace of the limiter, tried again by the policy, explained where they fail. */
export class Requests {
	private readonly limiter: Limiter;
	protected readonly clock: Clock;
	private readonly pauses: Pauses;
	/** What this process remembers. */
	readonly process: ProcessState;

	constructor(
		readonly service: Service,
		readonly connection: Connection,
		private readonly send: Send,
		protected readonly run: Run = {},
	) {
		this.clock = run.clock ?? systemClock;
		const shared = run.process ?? thisProcess;
		this.process = run.plan ? shared.copy() : shared;
		this.pauses = shared.the(PAUSES);
		this.limiter = limiterFor(shared, `${service.name} ${connection.tokenKey}`, {
			maxRunning: service.maxRunning,
			clock: this.clock,
		});
	}

	async request(request: Request): Promise<Answer> {
		const writes = request.method !== 'GET' && !request.reads;
		if (writes) this.run.checkWrite?.();
		const planned = this.run.plan?.answer(this.connection, request, writes);
		if (planned) return planned;
		const effect = request.effect ?? (request.method === 'POST' ? 'once' : 'repeatable');
		const tries: Tries = { number: 0, effect, firstMs: 0, mailbox: this.mailboxOf(request) };
		for (;;) {
			const priority = tries.number === 0 ? this.run.priority : 'urgent';
			if (tries.mailbox) await this.pauses.over(tries.mailbox, this.clock, this.run.signal);
			const turn = await this.limiter.run(async (learn) => await this.attempt(request, tries, learn), {
				signal: this.run.signal,
				priority,
			});
			if (turn === NOT_NOW) continue;
			const { outcome, delayMs } = turn;
			if ('answer' in outcome && isWanted(request, outcome.answer)) return outcome.answer;
			if (delayMs === undefined) throw failureOf(outcome, { service: this.service, request, effect });
			// After a 429 everybody is held back, this request too.
			if (!isRefused(outcome)) await wait(delayMs, this.run.signal, this.clock);
		}
	}

	/** Learns and pauses while it holds its place, so that no other request slips through in between. */
	private async attempt(
		request: Request,
		tries: Tries,
		learn: (headers: Answer['headers']) => void,
	): Promise<{ outcome: Outcome; delayMs?: number } | typeof NOT_NOW> {
		if (tries.mailbox && this.pauses.isPaused(tries.mailbox, this.clock.nowMs())) return NOT_NOW;
		tries.number += 1;
		// Not when it was asked for: in a burst of a thousand mails the queue alone may take longer than there is time for retries.
		if (tries.number === 1) tries.firstMs = this.clock.nowMs();
		const sent = this.send(httpOptions(this.connection, request));
		const outcome = await cancellable(sent, this.run.signal).then(request.stream ? readStreamed : readAnswer, noAnswer);
		if ('answer' in outcome) learn(outcome.answer.headers);
		const delayMs = this.delayMs(outcome, request, tries);
		if (isRefused(outcome)) this.pause(outcome.answer, tries, delayMs);
		return { outcome, delayMs };
	}

	private pause(
		answer: Answer,
		{ mailbox }: Tries,
		delayMs = askedDelayMs(answer.headers, this.clock.nowMs()) ?? 0,
	): void {
		if (mailbox && this.service.mailboxes?.isThrottled(answer)) this.pauses.pause(mailbox, delayMs, this.clock.nowMs());
		else this.limiter.pause(delayMs);
	}

	private mailboxOf({ path }: Request): string | undefined {
		const mailbox = this.service.mailboxes?.of(path);
		return mailbox && `${this.connection.tokenKey} ${mailbox}`;
	}

	private delayMs(
		outcome: Outcome,
		{ giveUpAfterMs = GIVE_UP_AFTER_MS }: Request,
		{ number, effect, firstMs }: Tries,
	): number | undefined {
		const nowMs = this.clock.nowMs();
		const { status, headers } = 'answer' in outcome ? outcome.answer : {};
		const isBusyWithKey = 'answer' in outcome && this.service.isBusyWithKey?.(outcome.answer);
		const unsent = 'unsent' in outcome && outcome.unsent;
		return retryDelayMs(
			{ number, effect, status, headers, isBusyWithKey, unsent, elapsedMs: nowMs - firstMs, giveUpAfterMs },
			nowMs,
		);
	}
}

interface Tries {
	number: number;
	effect: Effect;
	/** When the first went out. */
	firstMs: number;
	mailbox: string | undefined;
}

function isRefused(outcome: Outcome): outcome is { answer: Answer } {
	return 'answer' in outcome && outcome.answer.status === 429;
}

function isWanted({ accept = [] }: Request, answer: Answer): boolean {
	return answer.status < 300 || (typeof accept === 'function' ? accept(answer) : accept.includes(answer.status));
}
