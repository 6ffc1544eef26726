import { Requests } from './requests';
import { brokenOff, watched, type ByteStream } from './stream';
import type { Query, RequestOptions } from './wire';

const STREAM_ATTEMPTS = 3;
const RETRY = Symbol('retry');

/** The client of one service for one execution. Every request of this package goes through here. */
export class Api extends Requests {
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

	/**
	 * A download, handed on as a stream. One that breaks off or stands still is begun anew, so `write` may be called again. Throws a
	 * Failure when it can't be had.
	 */
	async stream<T>(path: string, query: Query, write: (stream: ByteStream) => Promise<T>): Promise<T> {
		for (let number = 1; ; number += 1) {
			const { body } = await this.request({ method: 'GET', path, query, stream: true });
			const done = await watched(body, { signal: this.run.signal, clock: this.clock }, write).catch((error: unknown) =>
				number < STREAM_ATTEMPTS && !this.run.signal?.aborted ? RETRY : brokenOff(this.service.name, error),
			);
			if (done !== RETRY) return done as T;
		}
	}
}
