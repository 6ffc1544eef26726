import { isOwn } from '../../../domain/email/ownAddresses';
import { readMessage } from '../../../domain/email/message';
import type { Api } from '../../shared/api';
import { Memory } from '../../shared/memory';
import type { Json } from '../../shared/operation';
import { path } from '../../shared/path';
import type { Folder } from '../model';
import { ownAddresses, sentFolderIds } from '../own';
import { cursorPages } from '../pages';
import { folderIds } from './filters';

export interface Ownership {
	isOwn: boolean;
	/** The mailbox's addresses. */
	addresses: string[];
}

/**
 * Whether the team wrote a mail: it comes from an address of the mailbox, or lies in Sent and not in the inbox
 * (a mail to oneself lies in both). Throws a Failure when Nylas does not say: a wrong guess starts a loop.
 */
export async function ownership(api: Api, grantId: string, message: Json): Promise<Ownership> {
	const addresses = await ownAddresses(api, grantId);
	const isFromUs = readMessage(message).from.some(({ email }) => isOwn(email, addresses));
	return { addresses, isOwn: isFromUs || (await liesInSent(api, grantId, message)) };
}

async function liesInSent(api: Api, grantId: string, message: Json): Promise<boolean> {
	const folders = folderIds(message);
	if (folders.length === 0 || folders.includes('INBOX')) return false;
	const sent = await sentFolderIds(api, grantId);
	return folders.some((id) => sent.includes(id));
}

const draftFolders = new Memory<string[]>({ maxEntries: 1_000, keepMs: 5 * 60_000 });

/** Drafts lie in a folder with an opaque id except at Google; asked for only where own mail is passed on, because drafts are own. */
export async function isInDrafts(api: Api, grantId: string, message: Json): Promise<boolean> {
	const key = `${api.connection.tokenKey} ${grantId}`;
	const drafts = draftFolders.get(key) ?? (await loadDraftFolders(api, grantId));
	draftFolders.set(key, drafts);
	return folderIds(message).some((id) => drafts.includes(id));
}

async function loadDraftFolders(api: Api, grantId: string): Promise<string[]> {
	const ids: string[] = [];
	for await (const folders of cursorPages<Folder>(api, path`/v3/grants/${grantId}/folders`, { limit: 200 })) {
		ids.push(...folders.filter(({ attributes }) => (attributes ?? []).includes('\\Drafts')).map(({ id }) => id));
	}
	return ids;
}
