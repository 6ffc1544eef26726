import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { write, type Answer } from './answer';
import type { FaultRules } from './faults';
import type { Log } from './log';
import { bind } from './port';
import { HttpProblem, jsonOrUndefined, readRequest, type Request } from './request';
import type { Fault } from '../types';

export interface Service {
	name: 'nylas' | 'intercom';
	log: Log;
	faults: FaultRules;
	handle(request: Request): Promise<Answer>;
	/** The service's error envelope, for what `handle` throws and for faults that bring no body. Absent: `{ "message" }`. */
	problem?(problem: HttpProblem, request: Request): Answer;
}

export interface Listening {
	/** `http://127.0.0.1:<port>` */
	url: string;
	/** Cuts all connections. */
	close(): Promise<void>;
}

/** Serves on 127.0.0.1. Port 0 is any free port; a taken port becomes the next free one. */
export async function listen(service: Service, port: number): Promise<Listening> {
	const server = createServer((incoming, outgoing) => {
		serve(service, incoming, outgoing).catch(() => outgoing.destroy());
	});
	const url = await bind(server, port);
	return {
		url,
		close: async () =>
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function serve(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
	const startedMs = Date.now();
	const gone = new Promise<void>((resolve) => outgoing.once('close', resolve));
	const request = await readRequest(incoming, gone);
	const target = incoming.url ?? '/';
	const fault = service.faults.match(`${request.method} ${target}`);
	const answer = fault?.status ? faultAnswer(service, fault, request) : await handle(service, request);
	if (fault?.delayMs) await waitUnlessGone(fault.delayMs, gone);
	const status = fault?.dropAnswer ? 0 : answer.status;
	service.log.record({ ...request, json: jsonOrUndefined(request.rawBody), status });
	service.log.entry({
		kind: 'request',
		method: request.method,
		target,
		status,
		durationMs: Date.now() - startedMs,
		detail: faultDetail(fault) ?? answer.detail,
	});
	if (fault?.dropAnswer) outgoing.destroy();
	else write(outgoing, answer);
}

async function handle(service: Service, request: Request): Promise<Answer> {
	try {
		return await service.handle(request);
	} catch (error) {
		const problem =
			error instanceof HttpProblem ? error : new HttpProblem(500, `The sandbox itself failed: ${String(error)}`);
		return describeProblem(service, problem, request);
	}
}

function describeProblem(service: Service, problem: HttpProblem, request: Request): Answer {
	const answer = service.problem?.(problem, request) ?? { status: problem.status, body: { message: problem.message } };
	return { detail: problem.message, ...answer };
}

function faultAnswer(service: Service, { status = 500, headers, body }: Fault, request: Request): Answer {
	if (body !== undefined) {
		const type = /^\s*[[{]/.test(body) ? 'application/json' : 'text/html';
		return { status, headers: { 'content-type': type, ...headers }, body };
	}
	const answer = describeProblem(service, new HttpProblem(status, 'A fault that was set on purpose'), request);
	return { ...answer, headers: { ...answer.headers, ...headers } };
}

function faultDetail(fault: Fault | undefined): string | undefined {
	if (!fault) return undefined;
	const parts = [
		fault.status && `status ${fault.status}`,
		fault.delayMs && `delay ${fault.delayMs} ms`,
		fault.dropAnswer && 'answer dropped',
	];
	return `fault: ${parts.filter(Boolean).join(', ')}`;
}

async function waitUnlessGone(delayMs: number, gone: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const wait = new Promise<void>((resolve) => (timer = setTimeout(resolve, delayMs)));
	await Promise.race([wait, gone]);
	clearTimeout(timer);
}
