/** What a person can do about it, in words; made where the cause is known, shown by `execute.ts`. */
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
	/** What to do, for n8n's description line. */
	description?: string;
}

/** The one error that nodes, triggers and operations throw. Never holds a secret or a mail's text. */
export class Failure extends Error {
	constructor(
		message: string,
		readonly details: FailureDetails = {},
	) {
		super(message);
		this.name = 'Failure';
	}
}

/** A value that the user can mend. */
export function badInput(message: string, description?: string): Failure {
	return new Failure(message, { retryable: false, description });
}

const CANCELLED = 'The execution was cancelled';

/** Somebody pressed Stop, or whoever asked has given up. */
export function cancelled(): Failure {
	return new Failure(CANCELLED, { retryable: true });
}

export function isCancelled(error: unknown): boolean {
	return error instanceof Failure && error.message === CANCELLED;
}
