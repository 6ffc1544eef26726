import type { Answer } from '../../server/answer';
import type { NylasMessage } from '../../types';
import { clean } from './clean';
import { filter } from './filters';
import type { Mailbox } from '../mailbox';
import { page } from '../protocol/paging';
import { badRequest, notFound } from '../protocol/problems';
import { moved } from '../quirks/moved';
import { isHeld, isThere } from '../quirks/seen';
import { need, type Call, type MailboxHandler, type Place } from '../state';
import { metadata, readBody } from '../protocol/body';
import { checkQuery, type QueryType } from '../protocol/query';
import { flag, listOf, text } from '../../server/shape';
import { MESSAGE_FIELDS, shown, standard } from '../protocol/wire';

export const messageRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/messages': list,
	'PUT /v3/grants/:grant/messages/clean': clean,
	'GET /v3/grants/:grant/messages/:id': get,
	'PUT /v3/grants/:grant/messages/:id': update,
	'DELETE /v3/grants/:grant/messages/:id': remove,
};

export const LIST_FILTERS: Record<string, QueryType> = {
	in: 'text',
	from: 'texts',
	to: 'texts',
	cc: 'texts',
	bcc: 'texts',
	any_email: 'text',
	subject: 'text',
	unread: 'flag',
	starred: 'flag',
	has_attachment: 'flag',
	search_query_native: 'text',
	limit: 'integer',
	page_token: 'text',
	select: 'text',
	shared_from: 'text',
	shared_folder_id: 'text',
};

const LIST: Record<string, QueryType> = {
	...LIST_FILTERS,
	thread_id: 'text',
	received_after: 'integer',
	received_before: 'integer',
	metadata_pair: 'text',
	query_imap: 'flag',
	fields: MESSAGE_FIELDS,
};

/** Changes flags, folders, metadata. Fires `message.updated`, but not for metadata alone. Throws 400 on folders that the provider can't hold. Returns the message, which has another id where the move gave it one. */
export function updateMessage(
	{ state, mailbox }: Place,
	message: NylasMessage,
	change: Partial<NylasMessage>,
): NylasMessage {
	checkFolders(mailbox, change.folders);
	const before = message.folders.join();
	mailbox.change(message, change);
	if (change.metadata) message.metadata = change.metadata;
	if (change.folders && change.folders.join() !== before) message = moved({ state, mailbox }, message);
	if (Object.keys(change).some((name) => name !== 'metadata'))
		state.emit('message.updated', mailbox, standard(mailbox, message));
	state.changed();
	return message;
}

/** Into the Trash; for good when it lies there already, or with `isHard`. Fires `message.deleted`. */
export function deleteMessage({ state, mailbox }: Place, message: NylasMessage, isHard = false): void {
	const trash = mailbox.folderId('trash');
	const { id } = message;
	if (isHard || message.folders.includes(trash)) mailbox.remove(message);
	else {
		message.folders = [trash];
		moved({ state, mailbox }, message);
	}
	state.emit('message.deleted', mailbox, { id, grant_id: mailbox.grant.id, object: 'message' });
	state.changed();
}

export function checkFolders(mailbox: Mailbox, folders: string[] | undefined): void {
	if (!folders) return;
	const unknown = folders.find((id) => !mailbox.folders.has(id));
	if (unknown !== undefined) throw badRequest('folders holds an id that is no folder of this grant');
	if (mailbox.grant.provider !== 'google' && folders.length !== 1)
		throw badRequest('folders must hold exactly one id: only Google has several');
}

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, LIST);
	const passes = filter(mailbox, request);
	// Google's lists leave out the Trash unless it is asked for.
	const hidden =
		mailbox.grant.provider === 'google' && request.query.get('in') === null ? mailbox.folderId('trash') : '';
	const newestFirst = mailbox
		.sorted()
		.reverse()
		.filter((message) => !message.folders.includes(hidden) && passes(message))
		.filter((message) => request.query.get('query_imap') === 'true' || isHeld(mailbox, message));
	const { data, ...cursor } = page(request, newestFirst, { usual: 50, max: 200 });
	return state.answer({ data: data.map((message) => shown(mailbox, message, request)), ...cursor });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { fields: MESSAGE_FIELDS, select: 'text', query_imap: 'flag' });
	const message = need(mailbox.messages, id);
	const isAsked = request.query.get('query_imap') === 'true';
	if (!isThere(mailbox, message) || (!isAsked && !isHeld(mailbox, message))) throw notFound();
	return state.answer({ data: shown(mailbox, message, request) });
}

function update(call: Call): Answer {
	const { state, mailbox, request, id } = call;
	checkQuery(request, { select: 'text', query_imap: 'flag' });
	const message = need(mailbox.messages, id);
	const changed = updateMessage(
		call,
		message,
		readBody(request, { unread: flag, starred: flag, folders: listOf(text), metadata }) as Partial<NylasMessage>,
	);
	return state.answer({ data: shown(mailbox, changed, request) });
}

function remove(call: Call): Answer {
	checkQuery(call.request, { hard_delete: 'flag' });
	deleteMessage(call, need(call.mailbox.messages, call.id), call.request.query.get('hard_delete') === 'true');
	return call.state.answer({});
}
