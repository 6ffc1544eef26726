import type { IWebhookFunctions } from 'n8n-workflow';
import type { ProcessState } from '../base/processState';
import type { Api } from '../http/api';
import type { Service } from '../http/service';
import type { Json } from '../kit/objects';
import type { Reply, WebhookRequest } from './request';

/** What differs between the services, for notifications. */
export interface Source {
	service: Service;
	/** All requests of one notification must end within this: the sender waits a little longer. */
	budgetMs: number;
	/** The sender tries several times where it is told 503. */
	comesAgain: boolean;
	/** The service's greetings (challenge, address check, ping), which come unsigned and start nothing. Undefined: a notification. */
	greet(request: WebhookRequest): Reply | undefined;
	/** Empty or undefined: nothing is genuine, or not yet where the sender comes again. */
	secret(context: IWebhookFunctions): Promise<string | undefined>;
	isSigned(request: WebhookRequest, secret: string): boolean;
	/** From a genuine notification to items. Throws a Failure when it can't be decided or fetched now: the sender is asked to come again. */
	read(notification: Json, desk: Desk): Promise<Outcome>;
}

/** What a source works with. */
export interface Desk {
	context: IWebhookFunctions;
	/** True for the first who asks in this process; given back by itself when no run starts. */
	claim(id: string): boolean;
	/** Gives back what was claimed: the run that starts is about something else. */
	release(): void;
	/** Connects when first asked, because most notifications that are dropped need no request. */
	api(): Promise<Api>;
	process: ProcessState;
	nowMs: number;
}

/** Why no run starts (in words without addresses or text), or the items of each output. */
export type Outcome = { skipped: string } | { outputs: Json[][] };
