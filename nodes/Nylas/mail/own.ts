import { author, isOwn } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { remembers } from '../../shared/base/processState';
import { path } from '../../shared/http/path';
import type { Enveloped, Folder, Grant } from '../client/model';
import { cursorPages } from '../client/pages';

/**
 * The addresses a mailbox writes from: the grant's own, then its aliases (Nylas knows those of Google and Microsoft only).
 * Remembered for five minutes per token and grant. Throws a Failure when Nylas does not answer: guessing would start loops.
 */
export async function ownAddresses(api: Api, grantId: string): Promise<string[]> {
	return await remembered(api, `addresses ${api.connection.tokenKey} ${grantId}`, async () => {
		const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${grantId}`, { expose_aliases: true });
		return [data.email, ...(data.email_aliases ?? [])].filter(
			(address): address is string => typeof address === 'string' && address !== '',
		);
	});
}

type FolderKind = 'sent' | 'drafts' | 'junk' | 'trash';

/** Google's labels are ids; elsewhere ids are opaque, and the folder has an attribute (RFC 6154). */
const KINDS: ReadonlyArray<{ kind: FolderKind; label: string; attribute: string }> = [
	{ kind: 'sent', label: 'SENT', attribute: '\\Sent' },
	{ kind: 'drafts', label: 'DRAFT', attribute: '\\Drafts' },
	{ kind: 'junk', label: 'SPAM', attribute: '\\Junk' },
	{ kind: 'trash', label: 'TRASH', attribute: '\\Trash' },
];

/** The folders with these attributes, as `kind id`. Remembered like the addresses. */
async function specialFolders(api: Api, grantId: string): Promise<string[]> {
	return await remembered(api, `folders ${api.connection.tokenKey} ${grantId}`, async () => {
		const found: string[] = [];
		for await (const folders of cursorPages<Folder>(api, path`/v3/grants/${grantId}/folders`, { limit: 200 })) {
			for (const { id, attributes } of folders) {
				found.push(
					...KINDS.filter(({ attribute, label }) => id === label || (attributes ?? []).includes(attribute)).map(
						({ kind }) => `${kind} ${id}`,
					),
				);
			}
		}
		return found;
	});
}

/** Which of the special folders a message lies in; none where it lies in the inbox, as a mail to oneself does. Throws a Failure when Nylas does not say. */
export async function specialPlaces(api: Api, grantId: string, message: { folders?: unknown }): Promise<FolderKind[]> {
	const folders = folderIds(message);
	if (folders.length === 0 || folders.includes('INBOX')) return [];
	const byLabel = KINDS.filter(({ label }) => folders.includes(label)).map(({ kind }) => kind);
	if (byLabel.length > 0) return byLabel;
	const known = await specialFolders(api, grantId);
	return KINDS.map(({ kind }) => kind).filter((kind) => folders.some((id) => known.includes(`${kind} ${id}`)));
}

/** The ids of the folders that hold sent mail. */
export async function sentFolders(api: Api, grantId: string): Promise<string[]> {
	return (await specialFolders(api, grantId))
		.filter((folder) => folder.startsWith('sent '))
		.map((folder) => folder.slice('sent '.length));
}

export async function liesInSent(api: Api, grantId: string, message: { folders?: unknown }): Promise<boolean> {
	return (await specialPlaces(api, grantId, message)).includes('sent');
}

/**
 * Whether a group has handed on somebody else's mail under the mailbox's address, as Google Groups do for senders who forbid to be named:
 * it is known to lie elsewhere than in Sent, and names the writer. A form that sends as the mailbox can't be told from the team.
 */
export function speaksForOutsider(message: { folders?: unknown }, addresses: readonly string[]): boolean {
	const folders = folderIds(message);
	if (folders.length === 0 || folders.includes('SENT')) return false;
	const writer = author(message, { ownAddresses: addresses });
	return writer?.via === 'list' && !isOwn(writer.email, addresses);
}

/** Labels or folder ids; Google's names are ids, elsewhere they are opaque. */
function folderIds({ folders }: { folders?: unknown }): string[] {
	return Array.isArray(folders) ? folders.filter((id) => typeof id === 'string') : [];
}

const MAILBOXES = remembers<Promise<string[]>>('addresses and folders', { maxEntries: 2_000, keepMs: 5 * 60_000 });

/** Those who ask at the same time share one request; a failure is not remembered. */
async function remembered(api: Api, key: string, load: () => Promise<string[]>): Promise<string[]> {
	const memory = api.process.the(MAILBOXES);
	const found = memory.get(key);
	// The one who asked first may have been cancelled, which is no answer for the others.
	if (found) return await found.catch(load);
	const value = load();
	memory.set(key, value);
	value.catch(() => memory.delete(key));
	return await value;
}
