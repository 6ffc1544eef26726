import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Held, ProcessState } from '../base/processState';
import { Admission } from './admission';
import type { Api } from '../http/api';
import type { Run } from '../http/requests';
import type { Service } from '../http/service';
import { connect } from '../http/connect';
import { Failure } from '../base/failure';
import { rememberNotification } from '../base/lastNotification';
import { parseBody } from './body';
import { readRequest, type Reply } from './request';
import { Claims } from './claims';
import { refusalOf } from './genuine';
import type { Source, Desk, Outcome } from './source';

/** For `responseData`. Without it n8n answers `firstEntryJson`, as text; an expression it evaluates for each webhook; left empty, it answers what the node says. */
export const ANSWERED_BY_NODE = '';

const RECEIVED = { received: true };

const ADMISSION: Held<Admission> = { name: 'admission', make: () => new Admission() };

/**
 * A trigger's `webhook`: greet, verify over the raw bytes, parse, let the source filter, drop repeats and fetch, start.
 * Answers 401 to what is not genuine, 400 to what is no notification, 200 to what is dropped, and 503 when it could not be
 * read now: both services send again after a 503, and Nylas never after a 500.
 */
export function receiver(source: Source, processState: ProcessState) {
	return async function webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		let admitted = false;
		const reception = {
			processState,
			claims: new Claims(this, processState),
			nowMs: processState.nowMs(),
			signal: AbortSignal.timeout(source.budgetMs),
			admit: () => void (admitted = true),
			isAdmitted: () => admitted,
		};
		// Throwing would be a 500 and a failed execution for whatever anybody sends.
		return await receive(this, source, reception).catch((error: unknown) =>
			putOff(this, source, { ...reception, error }),
		);
	};
}

interface Reception {
	processState: ProcessState;
	claims: Claims;
	nowMs: number;
	/** Ends the requests that are under way when the sender is about to give up. */
	signal: AbortSignal;
	/** Its turn has come. */
	admit(): void;
	isAdmitted(): boolean;
}

function putOff(
	context: IWebhookFunctions,
	{ service, budgetMs }: Source,
	{ claims, signal, error, isAdmitted }: Reception & { error: unknown },
): IWebhookResponseData {
	claims.release();
	const known = error instanceof Failure ? error.message : 'The notification could not be read';
	const late = isAdmitted()
		? `${service.name} did not answer within ${budgetMs} ms`
		: 'n8n has more notifications at once than it can read';
	const why = signal.aborted ? late : known;
	context.logger.warn(
		`${service.name} webhook put off: ${why}`,
		error instanceof Failure ? {} : { cause: error instanceof Error ? error.message : 'unknown' },
	);
	return answer(context, { status: 503, body: { error: why } });
}

async function receive(
	context: IWebhookFunctions,
	source: Source,
	{ processState, claims, nowMs, signal, admit }: Reception,
): Promise<IWebhookResponseData> {
	const request = await readRequest(context);
	if ('refused' in request) return answer(context, request.refused);
	const greeting = source.greet(request);
	if (greeting) return answer(context, greeting);
	const refusal = await refusalOf(context, source, { request, processState });
	rememberNotification(processState, source.service, refusal ? 'refused' : 'taken');
	if (refusal) return answer(context, refusal);
	const notification = parseBody(request.bytes);
	if ('refused' in notification) return answer(context, notification.refused);
	const desk: Desk = {
		context,
		claim: (id) => claims.claim(id),
		release: () => claims.release(),
		api: lazyApi(context, source.service, { signal, process: processState }),
		process: processState,
		nowMs,
	};
	const read = async () => {
		admit();
		return await source.read(notification.json, desk);
	};
	const outcome = await inLine(processState.the(ADMISSION), read, { source, signal });
	if ('skipped' in outcome) {
		// Taken out of spam, say, it may be wanted.
		claims.release();
		return skip(context, source, outcome.skipped);
	}
	claims.releaseWhenNotStarted();
	return {
		webhookResponse: RECEIVED,
		workflowData: outcome.outputs.map((items) =>
			items.map((json): INodeExecutionData => ({ json: json as IDataObject })),
		),
	};
}

/** Who comes again soon is told to; who hardly does is read at last with all the others. */
async function inLine(
	admission: Admission,
	read: () => Promise<Outcome>,
	{ source, signal }: { source: Source; signal: AbortSignal },
): Promise<Outcome> {
	const patienceMs = source.budgetMs / 2;
	if (source.comesAgain) return await admission.run(read, { signal, patienceMs, withinMs: source.budgetMs });
	let outcome: Promise<Outcome> | undefined;
	const begin = async () => await (outcome ??= read());
	return await admission.run(begin, { signal: AbortSignal.timeout(patienceMs), patienceMs }).catch(begin);
}

function lazyApi(
	context: IWebhookFunctions,
	service: Service,
	run: Pick<Run, 'signal' | 'process'>,
): () => Promise<Api> {
	let api: Promise<Api> | undefined;
	return async () => await (api ??= connect(context, service, run));
}

function skip(context: IWebhookFunctions, source: Source, reason: string): IWebhookResponseData {
	context.logger.debug(`${source.service.name} webhook starts no run: ${reason}`);
	return answer(context, { status: 200, body: { skipped: reason } });
}

/** Answers at once, and tells n8n to start nothing. `send` sets the length: Nylas refuses a chunked answer to its challenge. */
function answer(context: IWebhookFunctions, { status, body }: Reply): IWebhookResponseData {
	const response = context.getResponseObject().setHeader('X-Content-Type-Options', 'nosniff');
	if (typeof body === 'string') response.status(status).type('text/plain').send(body);
	else response.status(status).json(body);
	return { noWebhookResponse: true };
}
