import type { Connection } from './wire';
import type { StandIn } from './plannedRequest';
import type { Answer } from './response';

/** What differs between the services, for requests. */
export interface Service {
	/** As people know it: `Nylas`. */
	name: string;
	/** The credential types, by what the node's parameter `authentication` says; the first is the default. */
	credentials: readonly [CredentialType, ...CredentialType[]];
	/** Requests in flight at once, per token. */
	maxRunning: number;
	/** From the credential's fields to where and how requests go. */
	connection(credential: Record<string, unknown>): Connection;
	/** What a refused request means and what to do about it. */
	explain(answer: Answer): Explanation;
	/** What it would answer to a request of a dry run, as far as operations read it. */
	standIn?(object: StandIn): unknown;
	/** Whether it refuses because it is still at work on the first request under the same Idempotency-Key. */
	isBusyWithKey?(answer: Answer): boolean;
	/** Where one token is for many mailboxes: the request's, and whether a 429 is that mailbox's only. */
	mailboxes?: { of(path: string): string | undefined; isThrottled(answer: Answer): boolean };
}

interface CredentialType {
	authentication: string;
	type: string;
}

export interface Explanation {
	message: string;
	description?: string;
	code?: string;
	requestId?: string;
}
