import type { Answer } from '../../server/answer';
import { compose } from './compose';
import { filter } from '../messages/filters';
import type { Draft, Mailbox } from '../mailbox';
import { DRAFT_FIELDS, type MailFields } from './mailFields';
import { dispatch, mailOf } from './outgoing';
import { page } from '../protocol/paging';
import { readPayload, type Payload } from './payload';
import { badRequest } from '../protocol/problems';
import { need, select, type Call, type MailboxHandler, type Place } from '../state';
import { readBody } from '../protocol/body';
import { checkQuery, type QueryType } from '../protocol/query';
import { text } from '../../server/shape';
import { standard } from '../protocol/wire';
import { without } from '../without';

export const draftRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/drafts': list,
	'POST /v3/grants/:grant/drafts': create,
	'GET /v3/grants/:grant/drafts/:id': get,
	'PUT /v3/grants/:grant/drafts/:id': update,
	'DELETE /v3/grants/:grant/drafts/:id': remove,
	'POST /v3/grants/:grant/drafts/:id': send,
};

const LIST: Record<string, QueryType> = {
	limit: 'integer',
	page_token: 'text',
	metadata_pair: 'text',
	select: 'text',
	subject: 'text',
	any_email: 'text',
	to: 'texts',
	cc: 'texts',
	bcc: 'texts',
	starred: 'flag',
	thread_id: 'text',
	has_attachment: 'flag',
	query_imap: 'flag',
};

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, LIST);
	const passes = filter(mailbox, request);
	const { data, ...cursor } = page(request, [...mailbox.drafts.values()].reverse().filter(passes), {
		usual: 50,
		max: 200,
	});
	return state.answer({ data: data.map((draft) => select(shown(draft), request)), ...cursor });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	return state.answer({ data: select(shown(need(mailbox.drafts, id)), request) });
}

function remove({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	need(mailbox.drafts, id);
	mailbox.drafts.delete(id);
	state.changed();
	return state.answer({});
}

async function create(call: Call): Promise<Answer> {
	const { state, mailbox, request } = call;
	checkQuery(request, {});
	const draft = draftOf(call, await readPayload(state, request, DRAFT_FIELDS));
	mailbox.drafts.set(draft.id, draft);
	state.changed();
	return state.answer({ data: shown(draft) });
}

async function update(call: Call): Promise<Answer> {
	const { state, mailbox, request, id } = call;
	checkQuery(request, { select: 'text' });
	const earlier = need(mailbox.drafts, id);
	const { fields, files } = await readPayload(state, request, DRAFT_FIELDS);
	// What is not sent stays as it is; attachments are replaced as a whole.
	const draft = draftOf(call, { fields: { ...fieldsOf(earlier), starred: earlier.starred, ...fields }, files });
	const whole: Draft = {
		...draft,
		id,
		thread_id: earlier.thread_id,
		attachments: files ? draft.attachments : earlier.attachments,
	};
	mailbox.drafts.set(id, whole);
	state.changed();
	return state.answer({ data: select(shown(whole), request) });
}

// The sent message has a new id: Microsoft gives one, and Gmail too.
function send(call: Call): Answer {
	const { state, mailbox, request, id } = call;
	checkQuery(request, { select: 'text' });
	const draft = need(mailbox.drafts, id);
	const { signature_id } = request.rawBody.length > 0 ? readBody(request, { signature_id: text }) : {};
	if (draft.to.length + draft.cc.length + draft.bcc.length === 0) throw badRequest('the draft has no recipient');
	const message = dispatch(
		call,
		mailOf(mailbox, { fields: { ...fieldsOf(draft), signature_id }, files: filesOf(mailbox, draft) }),
	);
	mailbox.drafts.delete(id);
	state.changed();
	return state.answer({ grant_id: mailbox.grant.id, data: select(standard(mailbox, message), request) });
}

/** What was asked for when the draft was written. */
function fieldsOf({ from, to, cc, bcc, reply_to, subject, body, metadata, reply_to_message_id }: Draft): MailFields {
	return { from, to, cc, bcc, reply_to, subject, body, metadata, reply_to_message_id };
}

function draftOf({ state, mailbox }: Place, payload: Payload): Draft {
	const fields = payload.fields;
	const folders = [mailbox.folderId('drafts')];
	const message = compose(
		mailbox,
		{ ...mailOf(mailbox, payload), folders },
		{ random: state.random, nowSec: state.nowSec() },
	);
	return {
		...message,
		object: 'draft',
		starred: fields.starred ?? false,
		...(fields.reply_to_message_id ? { reply_to_message_id: fields.reply_to_message_id } : {}),
	};
}

function filesOf(mailbox: Mailbox, { attachments }: Draft) {
	return attachments.map(({ id, filename, content_type, content_id }) => ({
		filename,
		contentType: content_type.replace(/;.*$/s, ''),
		content: mailbox.files.get(id) ?? Buffer.alloc(0),
		...(content_id ? { contentId: content_id } : {}),
	}));
}

function shown(draft: Draft): object {
	return without(draft, 'headers');
}
