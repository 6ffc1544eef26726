import type { Answer } from '../../server/answer';
import type { Mailbox } from '../mailbox';
import { page } from '../protocol/paging';
import { badRequest } from '../protocol/problems';
import type { Folder } from '../providers';
import { need, select, type Call, type MailboxHandler } from '../state';
import { readBody } from '../protocol/body';
import { checkQuery, type QueryType } from '../protocol/query';
import { requiring, text, textUpTo } from '../../server/shape';

export const folderRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/folders': list,
	'POST /v3/grants/:grant/folders': create,
	'GET /v3/grants/:grant/folders/:id': get,
	'PUT /v3/grants/:grant/folders/:id': update,
	'DELETE /v3/grants/:grant/folders/:id': remove,
};

const FIELDS = { name: textUpTo(1_024), parent_id: text, text_color: text, background_color: text };
const GERMAN: Record<string, string> = { Sent: 'Gesendet', Drafts: 'Entwürfe', Trash: 'Papierkorb', Junk: 'Spam' };
const LIST: Record<string, QueryType> = {
	limit: 'integer',
	page_token: 'text',
	parent_id: 'text',
	include_hidden_folders: 'flag',
	single_level: 'flag',
	select: 'text',
};

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, LIST);
	const parent = request.query.get('parent_id');
	const folders = [...mailbox.folders.values()].filter((folder) => parent === null || folder.parent_id === parent);
	const { data, ...cursor } = page(request, folders, { usual: 50, max: 200 });
	return state.answer({ data: data.map((folder) => select(counted(mailbox, folder), request)), ...cursor });
}

function create(call: Call): Answer {
	const { mailbox, request } = call;
	checkQuery(request, { select: 'text' });
	const body = readBody(request, requiring(FIELDS, 'name'));
	const isTaken = [...mailbox.folders.values()].some(({ name }) => name === body.name);
	if (isTaken) throw badRequest('a folder with this name exists');
	const folder: Folder = {
		id: mailbox.newId('folder'),
		grant_id: mailbox.grant.id,
		object: 'folder',
		attributes: [],
		...body,
	};
	mailbox.folders.set(folder.id, folder);
	return fired('folder.created', call, folder);
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text', include_hidden_folders: 'flag' });
	return state.answer({ data: select(counted(mailbox, need(mailbox.folders, id)), request) });
}

function update(call: Call): Answer {
	checkQuery(call.request, { select: 'text', include_hidden_folders: 'flag' });
	const folder = own(call.mailbox, call.id);
	Object.assign(folder, readBody(call.request, FIELDS));
	return fired('folder.updated', call, folder);
}

function remove(call: Call): Answer {
	checkQuery(call.request, {});
	const folder = own(call.mailbox, call.id);
	call.mailbox.folders.delete(folder.id);
	empty(call.mailbox, folder.id);
	fired('folder.deleted', call, folder);
	return call.state.answer({});
}

/** Tells the webhooks; gives the folder as the answer. */
function fired(type: string, { state, mailbox, request }: Call, folder: Folder): Answer {
	const { id, name, system_folder = false } = folder;
	state.emit(type, mailbox, { grant_id: mailbox.grant.id, id, name, object: 'folder', system_folder });
	state.changed();
	return state.answer({ data: select(counted(mailbox, folder), request) });
}

function own(mailbox: Mailbox, id: string): Folder {
	const folder = need(mailbox.folders, id);
	if (folder.system_folder || folder.attributes.length > 0) throw badRequest('a system folder can not be changed');
	return folder;
}

// Deleting a folder deletes its messages too; at Google a label only goes from them.
function empty(mailbox: Mailbox, id: string): void {
	for (const message of mailbox.messages.values()) {
		if (!message.folders.includes(id)) continue;
		if (mailbox.grant.provider === 'google') message.folders = message.folders.filter((folder) => folder !== id);
		else mailbox.remove(message);
	}
}

// Servers that know no special use: RFC 6154 is younger than they are.
function unmarked({ grant, quirks }: Mailbox, folder: Folder): Folder {
	if (grant.provider !== 'imap' || !quirks.is('folders-unmarked')) return folder;
	return { ...folder, name: GERMAN[folder.name] ?? folder.name, attributes: [] };
}

function counted(
	mailbox: Mailbox,
	folder: Folder,
): Folder & { total_count: number; unread_count: number; child_count: number } {
	const inside = [...mailbox.messages.values()].filter(({ folders }) => folders.includes(folder.id));
	const children = [...mailbox.folders.values()].filter(({ parent_id }) => parent_id === folder.id);
	return {
		...unmarked(mailbox, folder),
		child_count: children.length,
		total_count: inside.length,
		unread_count: inside.filter(({ unread }) => unread).length,
	};
}
