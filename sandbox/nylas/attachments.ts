import type { Handler, Request } from '../http';
import type { Mailbox } from './mailbox';
import { badRequest, notFound } from './problems';
import { need, onMailbox, select, type State } from './state';
import { checkQuery } from './validate';

export function attachmentRoutes(state: State): Record<string, Handler> {
	return {
		'GET /v3/grants/:grant/attachments/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, { message_id: 'text', select: 'text', query_imap: 'flag' });
			return state.answer({ data: select(find(mailbox, id, request), request) });
		}),
		'GET /v3/grants/:grant/attachments/:id/download': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, { message_id: 'text', query_imap: 'flag' });
			find(mailbox, id, request);
			return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: need(mailbox.files, id) };
		}),
	};
}

function find(mailbox: Mailbox, id: string, { query }: Request) {
	const messageId = query.get('message_id');
	if (!messageId) throw badRequest('message_id is required');
	const holder = mailbox.messages.get(messageId) ?? need(mailbox.drafts, messageId);
	const attachment = holder.attachments.find((file) => file.id === id);
	if (!attachment) throw notFound();
	return attachment;
}
