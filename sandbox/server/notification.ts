/** What one attempt puts on the wire. */
export interface Attempt {
	url: string;
	body: Buffer;
	headers: Record<string, string>;
}

export interface Notification {
	/** Type or topic, for the log. */
	type: string;
	/** Called for each attempt, counted from 1. Undefined: the receiver is gone meanwhile, nothing more is sent. */
	attempt(attempt: number): Attempt | undefined;
	/** Called after each attempt; status 0: no answer. */
	answered?(status: number, attempt: number): void;
}
