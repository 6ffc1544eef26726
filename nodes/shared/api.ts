import { Failure } from './failure';
import { httpOptions, isForm, queryString, noAnswer, readAnswer, type Answer, type Connection, type Outcome, type Query, type Request, type RequestOptions, type Send } from './http';
import { limiterFor, type Limiter } from './limiter';
import { askedDelayMs, retryDelayMs, type Effect } from './retry';
import { cancellable, wait } from './wait';

/** What differs between the services, for requests. */
export interface Service {
	/** As people know it: `Nylas`. */
	name: string;
	/** The credential type. */
	credential: string;
	/** Requests in flight at once, per token. */
	maxRunning: number;
	/** From the credential's fields to where and how requests go. */
	connection(credential: Record<string, unknown>): Connection;
	/** What a refused request means and what to do about it. */
	explain(answer: Answer): Explanation;
}

export interface Explanation {
	message: string;
	description?: string;
	code?: string;
	requestId?: string;
}

/** What ends a dry run: the first request that would change something. The executor turns it into the output. */
export class PlannedRequest extends Error {
	readonly json: Record<string, unknown>;

	constructor(connection: Connection, { method, path, query, headers, body }: Request) {
		super('Dry run');
		this.json = { dryRun: true, method, url: connection.baseUrl + path + queryString(query), headers: { ...connection.headers, ...headers }, body: readable(body) };
	}
}

/** A form's files are shown by name and size. */
function readable(body: unknown): unknown {
	if (!isForm(body)) return body;
	return body.parts.map((part) => ('value' in part ? { [part.name]: part.value } : { [part.name]: part.filename, contentType: part.contentType, size: part.content.length }));
}

const GIVE_UP_AFTER_MS = 600_000;

/** Talks to one service for one execution: limits, retries, explains. Every request of this package goes through here. */
export class Api {
	private readonly limiter: Limiter;

	constructor(
		readonly service: Service,
		readonly connection: Connection,
		private readonly send: Send,
		private readonly run: { signal?: AbortSignal; dryRun?: boolean } = {},
	) {
		this.limiter = limiterFor(`${service.name} ${connection.tokenKey}`, service.maxRunning);
	}

	async get<T>(path: string, query?: Query, options: RequestOptions = {}): Promise<T> {
		return (await this.request({ method: 'GET', path, query, ...options })).body as T;
	}

	async post<T>(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<T> {
		return (await this.request({ method: 'POST', path, body, ...options })).body as T;
	}

	/** A POST that only reads, so it may be repeated. */
	async search<T>(path: string, body: unknown): Promise<T> {
		return await this.post<T>(path, body, { effect: 'repeatable', reads: true });
	}

	async put<T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
		return (await this.request({ method: 'PUT', path, body, ...options })).body as T;
	}

	async delete<T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
		return (await this.request({ method: 'DELETE', path, body, ...options })).body as T;
	}

	async request(request: Request): Promise<Answer> {
		if (this.run.dryRun && request.method !== 'GET' && !request.reads) throw new PlannedRequest(this.connection, request);
		const effect = request.effect ?? (request.method === 'POST' ? 'once' : 'repeatable');
		const giveUpAfterMs = request.giveUpAfterMs ?? GIVE_UP_AFTER_MS;
		const startedMs = Date.now();
		for (let number = 1; ; number += 1) {
			const outcome = await this.limiter.run(async () => await this.attempt(request), this.run.signal);
			const answer = 'answer' in outcome ? outcome.answer : undefined;
			if (answer && (answer.status < 300 || accepts(request, answer))) return answer;
			const delayMs = retryDelayMs({
				number,
				effect,
				status: answer?.status,
				headers: answer?.headers,
				errorType: answer && this.service.explain(answer).code,
				unsent: 'unsent' in outcome && outcome.unsent,
				elapsedMs: Date.now() - startedMs,
				giveUpAfterMs,
			});
			if (delayMs === undefined) throw this.failure(request, effect, outcome);
			if (answer?.status === 429) this.limiter.pause(delayMs);
			await wait(delayMs, this.run.signal);
		}
	}

	private async attempt(request: Request): Promise<Outcome> {
		const sent = this.send(httpOptions(this.connection, request));
		const outcome = await cancellable(sent, this.run.signal).then(readAnswer, noAnswer);
		if ('answer' in outcome) this.learn(outcome.answer);
		return outcome;
	}

	private learn(answer: Answer): void {
		this.limiter.learn(answer.headers);
		if (answer.status === 429) this.limiter.pause(askedDelayMs(answer.headers, Date.now()) ?? 0);
	}

	private failure(request: Request, effect: Effect, outcome: Outcome): Failure {
		const { name } = this.service;
		if ('cancelled' in outcome) return outcome.cancelled;
		// The request line says where it happened; query and body may hold addresses, so they stay out.
		const where = `${request.method} ${request.path.split('?')[0]}`;
		if (!('answer' in outcome)) {
			const ambiguous = effect === 'once' && !outcome.unsent;
			return new Failure(outcome.unsent ? `${name} could not be reached` : `${name} did not answer`, {
				code: outcome.code,
				retryable: !ambiguous,
				ambiguous,
				description: `${where}. ${ambiguous ? MAYBE_DONE : 'Check the network and the region in the credential, then run the item again.'}`,
			});
		}
		const { answer } = outcome;
		const explained = this.service.explain(answer);
		const ambiguous = effect === 'once' && answer.status >= 500 && answer.status !== 503;
		return new Failure(explained.message, {
			status: answer.status,
			code: explained.code,
			requestId: explained.requestId,
			retryable: !ambiguous && (answer.status >= 500 || answer.status === 429 || answer.status === 408),
			ambiguous,
			description: [explained.description, ambiguous ? MAYBE_DONE : undefined, where].filter(Boolean).join('. '),
		});
	}
}

function accepts({ accept = [] }: Request, answer: Answer): boolean {
	return typeof accept === 'function' ? accept(answer) : accept.includes(answer.status);
}

const MAYBE_DONE = 'It may have been done all the same, so it was not tried again; the next reconcile settles it';
