import type { Api } from '../../shared/http/api';
import { badInput } from '../../shared/base/failure';
import { remembers, takesTurns } from '../../shared/base/processState';
import type { Me } from './model';

/** Admin ids by token. A token's owner never changes, so this may be kept. */
const OWNERS = remembers<string>('owners of tokens', { maxEntries: 10_000, keepMs: Infinity });
const ASKING = takesTurns('asking who owns a token');

/**
 * The `admin_id` for a request that a teammate has to stand for: the given one, else the admin who owns the access token.
 * Intercom has no default of its own (docs/facts/intercom.md 8.2).
 */
export async function actingAdmin(api: Api, adminId = ''): Promise<string> {
	if (adminId.trim()) return adminId.trim();
	const { tokenKey } = api.connection;
	const owners = api.process.the(OWNERS);
	// In turn, so that many items ask once.
	return await api.process.the(ASKING).run(tokenKey, async () => {
		const known = owners.get(tokenKey);
		if (known) return known;
		const { id } = await api.get<Me>('/me');
		owners.set(tokenKey, String(id));
		return String(id);
	});
}

/** Workspaces by token. */
const WORKSPACES = remembers<string>('workspaces of tokens', { maxEntries: 10_000, keepMs: Infinity });

/** The workspace of the token (docs/facts/intercom.md 1.8); '' where Intercom does not say. Throws a Failure when it can't be had now. */
export async function workspaceOfToken(api: Api): Promise<string> {
	const { tokenKey } = api.connection;
	const workspaces = api.process.the(WORKSPACES);
	const known = workspaces.get(tokenKey);
	if (known !== undefined) return known;
	const { app } = await api.get<Me>('/me');
	const own = app?.id_code ?? '';
	if (own !== '') workspaces.set(tokenKey, own);
	return own;
}

/** The same as a number, where Intercom's specification has one: in messages, articles and changes of tickets. */
export async function actingAdminNumber(api: Api, adminId = ''): Promise<number> {
	const id = await actingAdmin(api, adminId);
	if (/^\d+$/.test(id)) return Number(id);
	throw badInput(
		`'${id}' is not the ID of a teammate`,
		'A teammate ID contains only digits. Choose the teammate from the list, or leave the field empty.',
	);
}
