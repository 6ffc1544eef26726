import type { Api } from '../shared/api';
import { Memory } from '../shared/memory';
import { path } from '../shared/path';
import type { Enveloped, Folder, Grant } from './model';
import { cursorPages } from './pages';

/**
 * The addresses a mailbox writes from: the grant's own, then its aliases (Nylas knows those of Google and Microsoft only).
 * Remembered for five minutes per token and grant. Throws a Failure when Nylas does not answer: guessing would start loops.
 */
export async function ownAddresses(api: Api, grantId: string): Promise<string[]> {
	return await remembered(`addresses ${api.connection.tokenKey} ${grantId}`, async () => {
		const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${grantId}`, { expose_aliases: true });
		return [data.email, ...(data.email_aliases ?? [])].filter((address): address is string => typeof address === 'string' && address !== '');
	});
}

/**
 * The ids of the folders that hold sent mail: Google's label `SENT`, elsewhere an opaque id whose folder has the attribute `\Sent`.
 * Remembered like the addresses.
 */
export async function sentFolderIds(api: Api, grantId: string): Promise<string[]> {
	return await remembered(`sent ${api.connection.tokenKey} ${grantId}`, async () => {
		const ids: string[] = [];
		for await (const folders of cursorPages<Folder>(api, path`/v3/grants/${grantId}/folders`, { limit: 200 })) {
			ids.push(...folders.filter(isSent).map(({ id }) => id));
		}
		return ids;
	});
}

function isSent({ id, attributes }: Folder): boolean {
	return id === 'SENT' || (attributes ?? []).includes('\\Sent');
}

const memory = new Memory<Promise<string[]>>({ maxEntries: 2_000, keepMs: 5 * 60_000 });

/** Those who ask at the same time share one request; a failure is not remembered. */
async function remembered(key: string, load: () => Promise<string[]>): Promise<string[]> {
	const found = memory.get(key);
	// The one who asked first may have been cancelled, which is no answer for the others.
	if (found) return await found.catch(load);
	const value = load();
	memory.set(key, value);
	value.catch(() => memory.delete(key));
	return await value;
}
