import type { Handler } from '../http';
import type { Mailbox } from './mailbox';
import { page } from './paging';
import { badRequest } from './problems';
import type { Folder } from './providers';
import { need, onMailbox, select, type State } from './state';
import { checkQuery, readBody, text, textUpTo, type Fields } from './validate';

const FIELDS: Fields = { name: textUpTo(1_024), parent_id: text, text_color: text, background_color: text };

export function folderRoutes(state: State): Record<string, Handler> {
	const fired = (what: string, mailbox: Mailbox, { id, name, system_folder }: Folder) => {
		state.emit(`folder.${what}`, mailbox, { grant_id: mailbox.grant.id, id, name, object: 'folder', system_folder: system_folder ?? false });
		state.changed();
	};
	return {
		'GET /v3/grants/:grant/folders': onMailbox(state, ({ mailbox, request }) => {
			checkQuery(request, { limit: 'integer', page_token: 'text', parent_id: 'text', include_hidden_folders: 'flag', single_level: 'flag', select: 'text' });
			const parent = request.query.get('parent_id');
			const folders = [...mailbox.folders.values()].filter((folder) => parent === null || folder.parent_id === parent);
			const { data, ...cursor } = page(request, folders, { usual: 50, max: 200 });
			return state.answer({ data: data.map((folder) => select(counted(mailbox, folder), request)), ...cursor });
		}),
		'POST /v3/grants/:grant/folders': onMailbox(state, ({ mailbox, request }) => {
			checkQuery(request, { select: 'text' });
			const body = readBody(request, FIELDS, ['name']) as unknown as Pick<Folder, 'name'>;
			const isTaken = [...mailbox.folders.values()].some(({ name }) => name === body.name);
			if (isTaken) throw badRequest('a folder with this name exists');
			const folder: Folder = { id: mailbox.newId('folder'), grant_id: mailbox.grant.id, object: 'folder', attributes: [], ...body };
			mailbox.folders.set(folder.id, folder);
			fired('created', mailbox, folder);
			return state.answer({ data: select(counted(mailbox, folder), request) });
		}),
		'GET /v3/grants/:grant/folders/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, { select: 'text', include_hidden_folders: 'flag' });
			return state.answer({ data: select(counted(mailbox, need(mailbox.folders, id)), request) });
		}),
		'PUT /v3/grants/:grant/folders/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, { select: 'text', include_hidden_folders: 'flag' });
			const folder = own(mailbox, id);
			Object.assign(folder, readBody(request, FIELDS));
			fired('updated', mailbox, folder);
			return state.answer({ data: select(counted(mailbox, folder), request) });
		}),
		'DELETE /v3/grants/:grant/folders/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, {});
			const folder = own(mailbox, id);
			mailbox.folders.delete(id);
			empty(mailbox, id);
			fired('deleted', mailbox, folder);
			return state.answer({});
		}),
	};
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

function counted(mailbox: Mailbox, folder: Folder): Folder & { total_count: number; unread_count: number; child_count: number } {
	const inside = [...mailbox.messages.values()].filter(({ folders }) => folders.includes(folder.id));
	const children = [...mailbox.folders.values()].filter(({ parent_id }) => parent_id === folder.id);
	return { ...folder, child_count: children.length, total_count: inside.length, unread_count: inside.filter(({ unread }) => unread).length };
}
