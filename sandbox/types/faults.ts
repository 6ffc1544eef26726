/** What goes wrong on purpose. The first rule whose route, chance and count fit is applied. */
export interface Fault {
	/** Tested against `METHOD /path?query`; absent: every request. */
	route?: RegExp;
	/** Answer with this status instead of doing what was asked. */
	status?: number;
	headers?: Record<string, string>;
	body?: string;
	/** Do what was asked, then cut the connection without an answer. */
	dropAnswer?: boolean;
	delayMs?: number;
	/** How often the rule applies; absent: once. `Infinity` until `clear()`. */
	times?: number;
	/** 0 to 1, drawn from the sandbox's seeded generator; absent: always. */
	chance?: number;
}

export interface Faults {
	add(fault: Fault): void;
	clear(): void;
}

/** How notifications misbehave on purpose; chances are 0 to 1, drawn from the seeded generator. */
export interface DeliveryFaults {
	/** The same notification id twice. */
	duplicate: number;
	/** Nylas only: the same message again under a new notification id. */
	upsert: number;
	/** Held back behind the next one. */
	reorder: number;
	/** Nylas only: without body, as `.truncated`, whatever the size. */
	truncate: number;
	/** Never delivered at all. */
	lose: number;
	delayMs: number;
	/** Waits before attempt 2, 3, …; Nylas makes three attempts, Intercom two. */
	retryMs: number[];
}
