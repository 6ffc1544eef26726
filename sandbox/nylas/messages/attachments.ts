import type { Answer } from '../../server/answer';
import { badRequest, notFound } from '../protocol/problems';
import { need, select, type Call, type MailboxHandler } from '../state';
import { checkQuery } from '../protocol/query';

export const attachmentRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/attachments/:id': get,
	'GET /v3/grants/:grant/attachments/:id/download': download,
};

function get(call: Call): Answer {
	checkQuery(call.request, { message_id: 'text', select: 'text', query_imap: 'flag' });
	return call.state.answer({ data: select(find(call), call.request) });
}

function download(call: Call): Answer {
	checkQuery(call.request, { message_id: 'text', query_imap: 'flag' });
	const { id } = find(call);
	return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: need(call.mailbox.files, id) };
}

// Only together with its message: ids are not unique beyond it.
function find({ mailbox, request, id }: Call) {
	const messageId = request.query.get('message_id');
	if (!messageId) throw badRequest('message_id is required');
	const holder = mailbox.messages.get(messageId) ?? need(mailbox.drafts, messageId);
	const attachment = holder.attachments.find((file) => file.id === id);
	if (!attachment) throw notFound();
	return attachment;
}
