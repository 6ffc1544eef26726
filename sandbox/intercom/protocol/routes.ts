import type { Params } from '../../server/router';
import type { Request } from '../../server/request';
import type { Version } from './versions';

/** One authenticated call, with its version and the names from the path. */
export interface Call {
	version: Version;
	params: Params;
	query: URLSearchParams;
	/** The body, or `{}` when there is none. Throws when it is not JSON. */
	json(): unknown;
	request: Request;
}

/** Anything but a plain 200 with a JSON object. */
export class Reply {
	constructor(
		readonly status: number,
		readonly body?: object,
		readonly headers?: Record<string, string>,
	) {}
}

export interface Route {
	/**
	 * First and last version that has this endpoint; absent: 2.11, and the newest. Source: Intercom's OpenAPI files
	 * (docs/facts/intercom.md 2).
	 */
	since?: Version;
	until?: Version;
	/** The body of a 200, or a `Reply`. Refusals are thrown as `ApiError`. */
	answer(call: Call): object | Reply;
}

/** `'GET /contacts/:id'` → what answers it. */
export type Routes = Record<string, Route>;
