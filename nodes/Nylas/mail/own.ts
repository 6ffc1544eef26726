import { author, isOwn } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { remembers } from '../../shared/base/processState';
import { path } from '../../shared/http/path';
import type { Enveloped, Folder, Grant } from '../client/model';
import { cursorPages } from '../client/pages';

export interface Mailbox {
	/** The grant's own, then its aliases (Nylas knows those of Google and Microsoft only). */
	addresses: string[];
	name?: string;
	/** Such as `google`, `imap`. */
	provider?: string;
}

/** Remembered for five minutes per token and grant. Throws a Failure when Nylas does not answer: guessing would start loops. */
export async function mailboxOf(api: Api, grantId: string): Promise<Mailbox> {
	return await remembered(api, MAILBOXES, { grantId, load: async () => await loadMailbox(api, grantId) });
}

async function loadMailbox(api: Api, grantId: string): Promise<Mailbox> {
	const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${grantId}`, { expose_aliases: true });
	const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
	return {
		addresses: [data.email, ...(data.email_aliases ?? [])].filter(isText),
		name: isText(data.name) ? data.name : undefined,
		provider: isText(data.provider) ? data.provider : undefined,
	};
}

/** The addresses a mailbox writes from, as `mailboxOf` has them. */
export async function ownAddresses(api: Api, grantId: string): Promise<string[]> {
	return (await mailboxOf(api, grantId)).addresses;
}

type FolderKind = 'inbox' | 'sent' | 'drafts' | 'junk' | 'trash';

/** Google's labels are ids; elsewhere ids are opaque, and the folder has an attribute (RFC 6154). */
const KINDS: ReadonlyArray<{ kind: FolderKind; label: string; attribute: string }> = [
	{ kind: 'inbox', label: 'INBOX', attribute: '\\Inbox' },
	{ kind: 'sent', label: 'SENT', attribute: '\\Sent' },
	{ kind: 'drafts', label: 'DRAFT', attribute: '\\Drafts' },
	{ kind: 'junk', label: 'SPAM', attribute: '\\Junk' },
	{ kind: 'trash', label: 'TRASH', attribute: '\\Trash' },
];

/** The folders with these attributes, as `kind id`. Remembered like the addresses. */
async function specialFolders(api: Api, grantId: string): Promise<string[]> {
	return await remembered(api, FOLDERS, { grantId, load: async () => await loadFolders(api, grantId) });
}

async function loadFolders(api: Api, grantId: string): Promise<string[]> {
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
}

/** Which of the special folders a message lies in; none where it lies in the inbox, as a mail to oneself does. Throws a Failure when Nylas does not say. */
export async function specialPlaces(api: Api, grantId: string, message: { folders?: unknown }): Promise<FolderKind[]> {
	const folders = folderIds(message);
	if (folders.length === 0 || folders.includes('INBOX')) return [];
	const byLabel = KINDS.filter(({ label }) => folders.includes(label)).map(({ kind }) => kind);
	if (byLabel.length > 0) return byLabel;
	const known = await specialFolders(api, grantId);
	const places = KINDS.map(({ kind }) => kind).filter((kind) => folders.some((id) => known.includes(`${kind} ${id}`)));
	return places.includes('inbox') ? [] : places;
}

/** The ids of the folders of a kind. */
export async function foldersOf(api: Api, grantId: string, kind: FolderKind): Promise<string[]> {
	return (await specialFolders(api, grantId))
		.filter((folder) => folder.startsWith(`${kind} `))
		.map((folder) => folder.slice(kind.length + 1));
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

const LIMITS = { maxEntries: 2_000, keepMs: 5 * 60_000 };
const MAILBOXES = remembers<Promise<Mailbox>>('mailboxes', LIMITS);
const FOLDERS = remembers<Promise<string[]>>('special folders', LIMITS);

/** Those who ask at the same time share one request; a failure is not remembered. */
async function remembered<T>(
	api: Api,
	what: ReturnType<typeof remembers<Promise<T>>>,
	{ grantId, load }: { grantId: string; load: () => Promise<T> },
): Promise<T> {
	const memory = api.process.the(what);
	const key = `${api.connection.tokenKey} ${grantId}`;
	const found = memory.get(key);
	// The one who asked first may have been cancelled, which is no answer for the others.
	if (found) return await found.catch(load);
	const value = load();
	memory.set(key, value);
	value.catch(() => memory.delete(key));
	return await value;
}
