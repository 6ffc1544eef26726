import type { Params } from '../server/router';
import type { Quirks } from '../quirks/quirks';
import type { Service } from '../server/http';
import { redirect } from '../server/redirect';
import { router, type Handler } from '../server/router';
import { HttpProblem, type Request } from '../server/request';
import type { Answer } from '../server/answer';
import type { FaultRules } from '../server/faults';
import type { Log } from '../server/log';
import { ApiError, notInThisVersion, resourceNotFound } from './protocol/errors';
import type { Gate } from './protocol/gate';
import { OAuth } from './protocol/oauth';
import { endlessPages } from './quirks/endlessPages';
import { allRoutes } from './allRoutes';
import { Reply, type Route } from './protocol/routes';
import type { Workspace } from './state';
import { existsIn, type Version } from './protocol/versions';

interface Parts {
	workspace: Workspace;
	gate: Gate;
	log: Log;
	faults: FaultRules;
}

/** The API over HTTP: what to do before and after each endpoint. */
export function service({ workspace, gate, log, faults }: Parts): Service {
	const oauth = new OAuth(workspace);
	const handlers = Object.entries(allRoutes(workspace)).map(([at, route]): [string, Handler<Version>] => [
		at,
		(request, params, version) => answer(route, { request, params, version, quirks: workspace.quirks }),
	]);
	// A method that an endpoint does not have answers 404, too. Source: docs/facts/intercom.md 3.2.
	const route = router(Object.fromEntries(handlers), () => {
		throw resourceNotFound();
	});
	const refuse = (error: unknown): Answer => refusal(error, workspace.uuid());
	return {
		name: 'intercom',
		log,
		faults,
		// A fault that is set on purpose looks like any refusal, rate headers included.
		problem: (problem) => gate.withRateHeaders(refuse(problem)),
		handle: async (request) => {
			if (workspace.quirks.is('intercom-redirects')) return redirect(request);
			const open = workspace.attachments.serve(request) ?? oauth.serve(request);
			if (open) return open;
			try {
				gate.authenticate(request);
			} catch (error) {
				return refuse(error);
			}
			gate.count();
			try {
				return gate.withRateHeaders(await route(request, gate.check(request)));
			} catch (error) {
				return gate.withRateHeaders(refuse(error));
			}
		},
	};
}

interface Call {
	request: Request;
	params: Params;
	version: Version;
	quirks: Quirks;
}

function answer(route: Route, { request, params, version, quirks }: Call): Answer {
	if (!existsIn(route, version)) throw notInThisVersion();
	const json = () => (request.rawBody.length ? request.json() : {});
	const result = endlessPages(quirks, route, { version, params, query: request.query, json, request });
	if (result instanceof Reply) return { status: result.status, headers: result.headers, body: result.body };
	return { status: 200, body: result };
}

function refusal(error: unknown, requestId: string): Answer {
	const refused = toApiError(error);
	return {
		status: refused.status,
		headers: refused.extra.headers,
		body: refused.body(requestId),
		detail: `${refused.code}: ${refused.message}`,
	};
}

const STATUS_CODES: Record<number, string> = {
	400: 'parameter_invalid',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	408: 'request_timeout',
	409: 'conflict',
	429: 'rate_limit_exceeded',
	503: 'service_unavailable',
};

function toApiError(error: unknown): ApiError {
	if (error instanceof ApiError) return error;
	if (error instanceof HttpProblem)
		return new ApiError(error.status, STATUS_CODES[error.status] ?? 'server_error', error.message);
	// The text of an unexpected error is for whoever works on the sandbox.
	return new ApiError(500, 'server_error', `The sandbox itself failed: ${String(error)}`);
}
