import { randomText } from '../server/random';
import type { Grant } from '../types';

export interface Folder {
	id: string;
	grant_id: string;
	object: 'folder';
	name: string;
	attributes: string[];
	system_folder?: boolean;
	parent_id?: string;
	text_color?: string;
	background_color?: string;
}

type Provider = Grant['provider'];
export type Role = 'inbox' | 'sent' | 'drafts' | 'trash' | 'junk' | 'archive';

const ATTRIBUTES: Record<Role, string> = {
	inbox: '\\Inbox',
	sent: '\\Sent',
	drafts: '\\Drafts',
	trash: '\\Trash',
	junk: '\\Junk',
	archive: '\\Archive',
};

/** Name and role of the folders of a new mailbox. At Google the name is the id; the others have ids without a meaning. */
const FOLDERS: Record<Provider, Array<[name: string, role?: Role]>> = {
	google: [
		['INBOX', 'inbox'],
		['SENT', 'sent'],
		['DRAFT', 'drafts'],
		['TRASH', 'trash'],
		['SPAM', 'junk'],
		['UNREAD'],
		['STARRED'],
		['IMPORTANT'],
		['CATEGORY_PERSONAL'],
	],
	microsoft: [
		['Inbox', 'inbox'],
		['Sent Items', 'sent'],
		['Drafts', 'drafts'],
		['Deleted Items', 'trash'],
		['Junk Email', 'junk'],
		['Archive', 'archive'],
	],
	imap: [
		['INBOX', 'inbox'],
		['Sent', 'sent'],
		['Drafts', 'drafts'],
		['Trash', 'trash'],
		['Junk', 'junk'],
	],
};

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ids as the providers make them: 16 hex digits at Google, long and with `=` at Microsoft, with a slash at IMAP, so that they must be encoded in a path. */
export function newId(provider: Provider, kind: 'message' | 'thread' | 'folder', random: () => number): string {
	if (provider === 'google')
		return kind === 'folder' ? `Label_${randomText(random, '0123456789', 12)}` : randomText(random, HEX, 16);
	if (provider === 'imap') return `${randomText(random, BASE64, 20)}/${randomText(random, BASE64, 21)}=`;
	const prefix = {
		message: 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A',
		thread: 'AAQkADAwATM0MDAAMS0',
		folder: 'AQMkADAwATM0MDAAMS0',
	}[kind];
	return `${prefix}${randomText(random, BASE64, 40)}AAA=`;
}

export function firstFolders(grant: Grant, random: () => number): Folder[] {
	return FOLDERS[grant.provider].map(([name, role]) => ({
		id: grant.provider === 'google' ? name : newId(grant.provider, 'folder', random),
		grant_id: grant.id,
		object: 'folder',
		name,
		attributes: role ? [ATTRIBUTES[role]] : [],
		...(grant.provider === 'google' ? { system_folder: true } : {}),
	}));
}

/** Folders by what they are for. */
export function folderOf(folders: Iterable<Folder>, role: Role): Folder | undefined {
	return [...folders].find(({ attributes }) => attributes.includes(ATTRIBUTES[role]));
}
