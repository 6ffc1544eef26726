import type { Api } from '../../../shared/http/api';
import { remembers } from '../../../shared/base/processState';
import type { Admin, Team } from '../../client/model';

const TEAMMATES = remembers<readonly Admin[]>('teammates', { maxEntries: 100, keepMs: 600_000 });
const TEAMS = remembers<readonly Team[]>('teams', { maxEntries: 100, keepMs: 600_000 });

export async function teammatesOf(api: Api, isFresh = false): Promise<readonly Admin[]> {
	const known = api.process.the(TEAMMATES).get(api.connection.tokenKey);
	if (known && !isFresh) return known;
	const { admins = [] } = await api.get<{ admins?: Admin[] }>('/admins');
	api.process.the(TEAMMATES).set(api.connection.tokenKey, admins);
	return admins;
}

async function teamsOf(api: Api, isFresh: boolean): Promise<readonly Team[]> {
	const known = api.process.the(TEAMS).get(api.connection.tokenKey);
	if (known && !isFresh) return known;
	const { teams = [] } = await api.get<{ teams?: Team[] }>('/teams');
	api.process.the(TEAMS).set(api.connection.tokenKey, teams);
	return teams;
}

export interface Assignee {
	type: 'admin' | 'team';
	id: string;
}

/** A team or a teammate by ID, address or name, most certain first. Undefined: there is none, or several have the name. */
export async function assigneeOf(api: Api, wanted: string): Promise<Assignee | undefined> {
	// Somebody may have joined, or been renamed, since the lists were read.
	return (await assigneeIn(api, wanted, false)) ?? (await assigneeIn(api, wanted, true));
}

async function assigneeIn(api: Api, wanted: string, isFresh: boolean): Promise<Assignee | undefined> {
	const [admins, teams] = await Promise.all([teammatesOf(api, isFresh), teamsOf(api, isFresh)]);
	const rows = [
		...teams.map(({ id, name }) => ({ type: 'team' as const, id: String(id), keys: [name] })),
		...admins.map(({ id, name, email }) => ({ type: 'admin' as const, id: String(id), keys: [name, email] })),
	];
	const byId = rows.find(({ id }) => id === wanted.trim());
	const named = rows.filter(({ keys }) => keys.some((key) => same(key, wanted)));
	const found = byId ?? (named.length === 1 ? named[0] : undefined);
	return found && { type: found.type, id: found.id };
}

function same(key: string | null | undefined, wanted: string): boolean {
	return (key ?? '').trim().toLowerCase() === wanted.trim().toLowerCase();
}
