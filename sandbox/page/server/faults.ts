import type { DeliveryFaults, Fault, IntercomSandbox, NylasSandbox } from '../../types';
import { Failure } from './http/failure';
import { text } from './input';

type Posted = Record<string, unknown>;
interface Services {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
}

const rateLimitSec = 2;

/** The faults a person can choose, by the name the page posts. `nowMs`: Intercom says when the window ends, Nylas how long to wait. */
const requestFaults: Record<string, (service: 'nylas' | 'intercom', nowMs: number) => Fault> = {
	'429': (service, nowMs) => ({
		status: 429,
		headers: rateLimitHeaders(service, Math.ceil(nowMs / 1_000) + rateLimitSec),
	}),
	'503': () => ({ status: 503 }),
	dropAnswer: () => ({ dropAnswer: true }),
	slow: () => ({ delayMs: 3_000 }),
};

function rateLimitHeaders(service: 'nylas' | 'intercom', endSec: number): Record<string, string> {
	if (service === 'nylas') return { 'retry-after': String(rateLimitSec) };
	return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(endSec) };
}

/** The requests a fault can be limited to. */
export const faultRoutes = [
	{
		service: 'nylas',
		name: 'Send a mail',
		route: '^POST /v3/grants/[^/]+/messages/send',
		example: 'POST /v3/grants/g1/messages/send',
	},
	{
		service: 'nylas',
		name: 'Read messages',
		route: '^GET /v3/grants/[^/]+/messages',
		example: 'GET /v3/grants/g1/messages?limit=5',
	},
	{
		service: 'intercom',
		name: 'Search',
		route: '^POST /(contacts|conversations)/search',
		example: 'POST /contacts/search',
	},
	{ service: 'intercom', name: 'Create a contact', route: '^POST /contacts$', example: 'POST /contacts' },
	{
		service: 'intercom',
		name: 'Create a conversation',
		route: '^POST /conversations$',
		example: 'POST /conversations',
	},
	{
		service: 'intercom',
		name: 'Reply in a conversation',
		route: '^POST /conversations/[^/]+/reply',
		example: 'POST /conversations/12/reply',
	},
] as const;

/**
 * Applies what the Faults panel posted: `{ service, kind, times?, route? }` adds a fault for requests, `{ service, delivery }`
 * sets how notifications misbehave, `{ searchLagMs }` how late searches see changes, `{ clear: true }` ends it all.
 */
export function applyFaults(services: Services, posted: Posted): void {
	if (posted.clear === true) return clear(services);
	if (posted.searchLagMs !== undefined) return setSearchLag(services.intercom, posted.searchLagMs as Posted);
	const service = text(posted, 'service', 'required');
	if (service !== 'nylas' && service !== 'intercom') throw new Failure(400, '"service" must be nylas or intercom.');
	if (posted.delivery !== undefined) return setDelivery(services[service].deliveryFaults, posted.delivery as Posted);
	const make = requestFaults[text(posted, 'kind', 'required')];
	if (!make) throw new Failure(400, `"kind" must be one of ${Object.keys(requestFaults).join(', ')}.`);
	services[service].faults.add({
		...make(service, Date.now()),
		route: route(text(posted, 'route')),
		times: amount(posted.times ?? 1, 'times', 1_000),
	});
}

const deliveryChances = ['duplicate', 'upsert', 'reorder', 'truncate', 'lose'] as const satisfies ReadonlyArray<
	keyof DeliveryFaults
>;

function clear({ nylas, intercom }: Services): void {
	for (const service of [nylas, intercom]) {
		service.faults.clear();
		service.deliveryFaults.delayMs = 0;
		for (const name of deliveryChances) service.deliveryFaults[name] = 0;
	}
}

function setSearchLag(intercom: IntercomSandbox, posted: Posted): void {
	for (const name of ['contacts', 'conversations'] as const) {
		if (posted[name] !== undefined) intercom.searchLagMs[name] = amount(posted[name], name, 600_000);
	}
}

function setDelivery(faults: DeliveryFaults, posted: Posted): void {
	for (const name of deliveryChances) {
		if (posted[name] !== undefined) faults[name] = amount(posted[name], name, 1);
	}
	if (posted.delayMs !== undefined) faults.delayMs = amount(posted.delayMs, 'delayMs', 600_000);
}

function route(pattern: string): RegExp | undefined {
	if (pattern === '') return undefined;
	try {
		return new RegExp(pattern);
	} catch {
		throw new Failure(400, '"route" is not a regular expression.');
	}
}

function amount(value: unknown, name: string, max: number): number {
	if (typeof value !== 'number' || !(value >= 0 && value <= max))
		throw new Failure(400, `"${name}" must be a number from 0 to ${max}.`);
	return value;
}
