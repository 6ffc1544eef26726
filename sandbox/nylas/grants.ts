import type { Handler } from '../server/router';
import { HttpProblem, type Request } from '../server/request';
import type { Answer } from '../server/answer';
import type { Mailbox } from './mailbox';
import { badRequest } from './protocol/problems';
import type { State } from './state';
import { checkQuery, type QueryType } from './protocol/query';

const LIST: Record<string, QueryType> = {
	limit: 'integer',
	offset: 'integer',
	email: 'text',
	grant_status: ['valid', 'invalid'],
	provider: 'text',
	ip: 'text',
	since: 'integer',
	before: 'integer',
	sort_by: ['created_at', 'updated_at'],
	order_by: ['asc', 'desc'],
	workspace_id: 'text',
	account_id: 'text',
	account_ids: 'text',
};

export function grantRoutes(state: State): Record<string, Handler> {
	return {
		'GET /v3/applications': (request) => {
			checkQuery(request, {});
			return state.answer({ data: application(state) });
		},
		'GET /v3/grants': (request) => list(state, request),
		'GET /v3/grants/me': () => {
			throw new HttpProblem(401, 'an API key has no grant of its own');
		},
		'GET /v3/grants/:grant': (request, params) => {
			checkQuery(request, { expose_aliases: 'flag' });
			const mailbox = state.findMailbox(params.grant);
			return state.answer({ data: shown(mailbox, request.query.get('expose_aliases') === 'true') });
		},
	};
}

/** Paged by `offset`, unlike the mail. */
function list(state: State, request: Request): Answer {
	checkQuery(request, LIST);
	const { query } = request;
	const limit = Number(query.get('limit') ?? 10);
	const offset = Number(query.get('offset') ?? 0);
	if (limit < 1 || limit > 200) throw badRequest('limit must be between 1 and 200');
	const is = (name: string, value: string) => !query.has(name) || query.get(name) === value;
	const fits = ({ grant, createdAtSec }: Mailbox) =>
		is('email', grant.email) &&
		is('grant_status', grant.grant_status) &&
		is('provider', grant.provider) &&
		createdAtSec >= Number(query.get('since') ?? 0) &&
		createdAtSec <= Number(query.get('before') ?? Infinity);
	const found = [...state.mailboxes.values()].filter(fits);
	if (query.get('order_by') === 'desc') found.reverse();
	const data = found.slice(offset, offset + limit).map((mailbox) => shown(mailbox, false));
	return state.answer({ data, limit, offset });
}

function shown({ grant, createdAtSec }: Mailbox, withAliases: boolean): object {
	const { email_aliases, ...rest } = grant;
	const fixed = {
		scope: [],
		created_at: createdAtSec,
		updated_at: createdAtSec,
		state: '',
		settings: {},
		blocked: false,
	};
	return { ...rest, ...fixed, ...(withAliases ? { email_aliases } : {}) };
}

function application(state: State): object {
	return {
		application_id: state.applicationId,
		organization_id: '5eaa4ad1-aaaa-4bbb-8ccc-1d2e3f405162',
		region: 'us',
		environment: 'staging',
		default_workspace_id: '7a0c6f1b-aaaa-4bbb-8ccc-1d2e3f405162',
		branding: { name: 'Sandbox', icon_url: '', website_url: '', description: '' },
		callback_uris: [],
	};
}
