/** One answered API call or one webhook delivery, as the log shows it. Never holds a token or a mail body. */
export interface LogEntry {
	id: number;
	atMs: number;
	service: 'nylas' | 'intercom';
	kind: 'request' | 'webhook';
	method: string;
	/** Path with query for a request, the address for a webhook. */
	target: string;
	/** 0: no answer was given, or none came. */
	status: number;
	durationMs: number;
	/** Why it was refused, which fault was applied, the webhook's type or topic. */
	detail?: string;
	attempt?: number;
}

export interface RequestLog {
	entries: readonly LogEntry[];
	/** Requests whose `METHOD /path` matches, oldest first, with what came in. */
	requests(route?: RegExp): readonly RecordedRequest[];
	clear(): void;
}

export interface RecordedRequest {
	method: string;
	path: string;
	query: URLSearchParams;
	headers: Record<string, string>;
	rawBody: Buffer;
	/** Parsed JSON, or undefined. */
	json: unknown;
	status: number;
}
