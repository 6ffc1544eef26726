import type { Service } from './service';
import { Failure } from '../base/failure';
import type { Request } from './wire';
import type { Effect } from './pace/retry';
import type { Answer, Outcome } from './response';
import { withoutEcho } from './said';

interface Asked {
	service: Service;
	request: Request;
	effect: Effect;
}

/** What a request that came to nothing means, and what to do about it. */
export function failureOf(outcome: Outcome, asked: Asked): Failure {
	if ('cancelled' in outcome) return outcome.cancelled;
	return 'answer' in outcome ? refusal(outcome.answer, asked) : silence(outcome, asked);
}

const MAYBE_DONE =
	'The request may have succeeded, so it was not retried. Check whether it did before you run the item again. In the mail workflows, the next reconcile run resolves it';

function silence(
	{ unsent, code }: { unsent: boolean; code?: string },
	{ service: { name }, request, effect }: Asked,
): Failure {
	const ambiguous = effect === 'once' && !unsent;
	return new Failure(unsent ? `${name} could not be reached` : `${name} did not answer`, {
		code,
		retryable: !ambiguous,
		ambiguous,
		description: `${line(request)}. ${ambiguous ? MAYBE_DONE : 'Check the network and the region in the credential, then run the item again.'}`,
	});
}

function refusal(answer: Answer, { service, request, effect }: Asked): Failure {
	const { status } = answer;
	if (status < 400) return redirected(status, service.name, request);
	const { message, description, code, requestId } = service.explain(answer);
	const ambiguous = effect === 'once' && status >= 500 && status !== 503;
	const told = description && withoutEcho(description, request.body);
	return new Failure(message, {
		status,
		code,
		requestId,
		retryable: !ambiguous && (status >= 500 || status === 429 || status === 408),
		ambiguous,
		description: [told, ambiguous ? MAYBE_DONE : undefined, line(request)].filter(Boolean).join('. '),
	});
}

/** The services' APIs never redirect: the base URL is wrong, or somebody in between wants the key. */
function redirected(status: number, name: string, request: Request): Failure {
	return new Failure(`${name} answered with a redirect, which is not followed`, {
		status,
		retryable: false,
		description: `The key is sent to the host of the credential only. Check the region or the base URL in the credential, and any proxy in between. ${line(request)}`,
	});
}

/** Where it happened. Query and body may hold addresses, so they stay out. */
function line({ method, path }: Request): string {
	return `${method} ${path.split('?')[0]}`;
}

/** For a service's words that another sentence follows. */
export function withoutStop(words: string): string {
	return words.trim().replace(/\.{1,100}$/, '');
}
