/** What a person can do about it, in words; made where the cause is known, shown by `kit/execute.ts`. */
export interface FailureDetails {
	/** HTTP status, when the service answered. */
	status?: number;
	/** The service's own code, such as `parameter_invalid`. */
	code?: string;
	requestId?: string;
	/** Running the item again later can work, and does nothing twice. */
	retryable?: boolean;
	/** Nobody knows whether it was done. For mail, the next reconcile settles it. */
	ambiguous?: boolean;
	/** Somebody pressed Stop, or whoever asked has given up. */
	cancelled?: boolean;
	/** What to do, for n8n's description line. */
	description?: string;
}

/** 4xx that may be another answer tomorrow, or with another key: not signed in, too slow, too early, too many. */
const PASSING = [401, 408, 425, 429];

/** The one error that nodes, triggers and operations throw. Never holds a secret or a mail's text. */
export class Failure extends Error {
	constructor(
		message: string,
		readonly details: FailureDetails = {},
	) {
		super(message);
		this.name = 'Failure';
	}

	/** What was asked for is not there, or not any more. */
	get isGone(): boolean {
		return this.details.status === 404 || this.details.status === 410;
	}

	/** The service says no to this very request (4xx), and will say it again. */
	get isRefusal(): boolean {
		const { status = 0 } = this.details;
		return status >= 400 && status < 500 && !PASSING.includes(status);
	}

	/** The service has looked at what was sent and does not take it: a file of a kind it refuses, a body that is too large. */
	get refusesContent(): boolean {
		return [400, 413, 415, 422].includes(this.details.status ?? 0);
	}

	/** Key or login are not taken, which is wrong for every request. */
	get isUnauthorized(): boolean {
		return this.details.status === 401;
	}

	/** The service answered, with whatever. */
	get wasAnswered(): boolean {
		return this.details.status !== undefined;
	}

	get isCancelled(): boolean {
		return this.details.cancelled === true;
	}

	/** For now there is no answer: none came, or one that says "later" (408, 425, 429, 5xx). A later attempt may get one. */
	get isOutage(): boolean {
		return !this.isCancelled && !this.isRefusal && !this.isUnauthorized;
	}
}

/** Undefined for what is no Failure: a programming error answers no question. */
export function asFailure(error: unknown): Failure | undefined {
	return error instanceof Failure ? error : undefined;
}

/** A value that the user can mend. */
export function badInput(message: string, description?: string): Failure {
	return new Failure(message, { retryable: false, description });
}

export function cancelled(): Failure {
	return new Failure('The execution was cancelled', { retryable: true, cancelled: true });
}
