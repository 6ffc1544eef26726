import type { Handler } from '../../server/router';
import type { Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import { randomText, randomUuid } from '../../server/random';
import { verify } from './challenge';
import type { Notifications } from './notifications';
import { badRequest } from '../protocol/problems';
import type { State, Webhook } from '../state';
import { TRIGGER_TYPES } from './triggerTypes';
import { readBody } from '../protocol/body';
import { checkQuery } from '../protocol/query';
import { flag, listOf, oneOf, requiring, text } from '../../server/shape';
import { without } from '../without';
import { testRoutes } from './testEvents';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const FIELDS = {
	trigger_types: listOf(oneOf(...TRIGGER_TYPES)),
	webhook_url: text,
	description: text,
	notification_email_addresses: listOf(text),
	compressed_delivery: flag,
};

export function webhookRoutes(state: State, notifications: Notifications): Record<string, Handler> {
	const find = (id: string) => {
		const webhook = state.webhooks.get(id);
		if (!webhook) throw badRequest('destination.id.not.found : record not found', '70000');
		return webhook;
	};
	const all = [...routes(state, find), ...testRoutes(state, notifications)];
	return Object.fromEntries(
		all.map(([route, handler]): [string, Handler] => [
			route,
			async (request, params) => {
				checkQuery(request, {});
				return await handler(request, params);
			},
		]),
	);
}

function routes(state: State, find: (id: string) => Webhook): Array<[string, Handler]> {
	return [
		['GET /v3/webhooks', () => state.answer({ data: [...state.webhooks.values()].map(listed) })],
		['POST /v3/webhooks', async (request) => await create(state, request)],
		[
			'GET /v3/webhooks/:id',
			(_, { id }) => {
				return state.answer({ data: without(find(id), 'webhook_secret') });
			},
		],
		['PUT /v3/webhooks/:id', async (request, { id }) => await update(state, find(id), request)],
		[
			'DELETE /v3/webhooks/:id',
			(_, { id }) => {
				state.webhooks.delete(find(id).id);
				state.changed();
				return state.answer({ data: { status: 'success' } });
			},
		],
		[
			'POST /v3/webhooks/rotate-secret/:id',
			(_, { id }) => {
				const webhook = find(id);
				webhook.webhook_secret = newSecret(state);
				state.changed();
				return state.answer({ data: { ...listed(webhook), webhook_secret: webhook.webhook_secret } });
			},
		],
	];
}

async function create(state: State, request: Request): Promise<Answer> {
	const body = readBody(request, requiring(FIELDS, 'trigger_types', 'webhook_url'));
	if (body.trigger_types.length === 0) throw badRequest('trigger_types is empty');
	refuseTaken(state, body.webhook_url);
	await verify(body.webhook_url, randomUuid(state.random));
	// Asked again: two requests may have been verified side by side.
	refuseTaken(state, body.webhook_url);
	const now = state.nowSec();
	const webhook: Webhook = {
		id: randomText(state.random, LETTERS, 25),
		description: '',
		notification_email_addresses: [],
		compressed_delivery: false,
		...body,
		webhook_secret: newSecret(state),
		status: 'active',
		status_updated_at: now,
		created_at: now,
		updated_at: now,
	};
	state.webhooks.set(webhook.id, webhook);
	state.changed();
	return state.answer({ data: { ...listed(webhook), webhook_secret: webhook.webhook_secret } });
}

async function update(state: State, webhook: Webhook, request: Request): Promise<Answer> {
	const body = readBody(request, { ...FIELDS, status: oneOf('active', 'pause') }) as Partial<Webhook>;
	// Empty fields do not overwrite.
	const change = Object.fromEntries(
		Object.entries(body).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
	) as Partial<Webhook>;
	const url = change.webhook_url ?? webhook.webhook_url;
	if (url !== webhook.webhook_url) refuseTaken(state, url);
	const isReactivated = change.status === 'active' && webhook.status !== 'active';
	if (isReactivated || url !== webhook.webhook_url) await verify(url, randomUuid(state.random));
	const now = state.nowSec();
	if (change.status && change.status !== webhook.status) webhook.status_updated_at = now;
	Object.assign(webhook, change, { updated_at: now });
	state.changed();
	return state.answer({ data: listed(webhook) });
}

// Nylas asks for "its own unique endpoint" per webhook; the error it gives for a second one is not published.
function refuseTaken(state: State, url: string): void {
	if ([...state.webhooks.values()].some(({ webhook_url }) => webhook_url === url))
		throw badRequest('webhook_url is already used by another webhook');
}

function listed(webhook: Webhook): object {
	return without(webhook, 'webhook_secret', 'status_updated_at', 'created_at', 'updated_at');
}

function newSecret(state: State): string {
	return randomText(state.random, `${LETTERS}-_`, 20);
}
