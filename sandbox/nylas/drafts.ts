import type { Answer, Handler, Request } from '../http';
import { compose } from './compose';
import { filter } from './filters';
import type { Draft, Mailbox } from './mailbox';
import { dispatch, mailOf, type MailFields } from './outgoing';
import { page } from './paging';
import { DRAFT_FIELDS, readPayload, type Payload } from './payload';
import { badRequest } from './problems';
import { need, onMailbox, select, type State } from './state';
import { checkQuery, readBody, text, type QueryType } from './validate';
import { standard } from './wire';
import { without } from './without';

const LIST: Record<string, QueryType> = {
	limit: 'integer', page_token: 'text', metadata_pair: 'text', select: 'text', subject: 'text', any_email: 'text', to: 'texts', cc: 'texts', bcc: 'texts',
	starred: 'flag', thread_id: 'text', has_attachment: 'flag', query_imap: 'flag',
};

export function draftRoutes(state: State): Record<string, Handler> {
	return {
		'GET /v3/grants/:grant/drafts': onMailbox(state, ({ mailbox, request }) => {
			checkQuery(request, LIST);
			const passes = filter(mailbox, request);
			const { data, ...cursor } = page(request, [...mailbox.drafts.values()].reverse().filter(passes), { usual: 50, max: 200 });
			return state.answer({ data: data.map((draft) => select(shown(draft), request)), ...cursor });
		}),
		'POST /v3/grants/:grant/drafts': onMailbox(state, async ({ mailbox, request }) => await create(state, mailbox, request)),
		'GET /v3/grants/:grant/drafts/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, { select: 'text' });
			return state.answer({ data: select(shown(need(mailbox.drafts, id)), request) });
		}),
		'PUT /v3/grants/:grant/drafts/:id': onMailbox(state, async ({ mailbox, request, id }) => await update(state, mailbox, { request, id })),
		'DELETE /v3/grants/:grant/drafts/:id': onMailbox(state, ({ mailbox, request, id }) => {
			checkQuery(request, {});
			need(mailbox.drafts, id);
			mailbox.drafts.delete(id);
			state.changed();
			return state.answer({});
		}),
		'POST /v3/grants/:grant/drafts/:id': onMailbox(state, ({ mailbox, request, id }) => send(state, mailbox, { request, id })),
	};
}

async function create(state: State, mailbox: Mailbox, request: Request): Promise<Answer> {
	checkQuery(request, {});
	const draft = draftOf(state, mailbox, await readPayload(request, DRAFT_FIELDS));
	mailbox.drafts.set(draft.id, draft);
	state.changed();
	return state.answer({ data: shown(draft) });
}

async function update(state: State, mailbox: Mailbox, { request, id }: { request: Request; id: string }): Promise<Answer> {
	checkQuery(request, { select: 'text' });
	const earlier = need(mailbox.drafts, id);
	const { fields, files } = await readPayload(request, DRAFT_FIELDS);
	// What is not sent stays as it is; attachments are replaced as a whole.
	const kept = { from: earlier.from, to: earlier.to, cc: earlier.cc, bcc: earlier.bcc, reply_to: earlier.reply_to, subject: earlier.subject, body: earlier.body, metadata: earlier.metadata, starred: earlier.starred, reply_to_message_id: earlier.reply_to_message_id };
	const draft = draftOf(state, mailbox, { fields: { ...kept, ...fields }, files });
	const whole: Draft = { ...draft, id, thread_id: earlier.thread_id, attachments: files ? draft.attachments : earlier.attachments };
	mailbox.drafts.set(id, whole);
	state.changed();
	return state.answer({ data: select(shown(whole), request) });
}

// The sent message has a new id: Microsoft gives one, and Gmail too.
function send(state: State, mailbox: Mailbox, { request, id }: { request: Request; id: string }): Answer {
	checkQuery(request, { select: 'text' });
	const draft = need(mailbox.drafts, id);
	if (request.rawBody.length > 0) readBody(request, { signature_id: text });
	if (draft.to.length + draft.cc.length + draft.bcc.length === 0) throw badRequest('the draft has no recipient');
	const fields: MailFields = { from: draft.from, to: draft.to, cc: draft.cc, bcc: draft.bcc, reply_to: draft.reply_to, subject: draft.subject, body: draft.body, metadata: draft.metadata, reply_to_message_id: draft.reply_to_message_id };
	const message = dispatch(state, mailbox, mailOf(mailbox, { fields: { ...fields }, files: filesOf(mailbox, draft) }));
	mailbox.drafts.delete(id);
	state.changed();
	return state.answer({ grant_id: mailbox.grant.id, data: select(standard(message), request) });
}

function draftOf(state: State, mailbox: Mailbox, payload: Payload): Draft {
	const fields = payload.fields as MailFields;
	const folders = [mailbox.folderId('drafts')];
	const message = compose(mailbox, { ...mailOf(mailbox, payload), folders }, { random: state.random, nowSec: state.nowSec() });
	return { ...message, object: 'draft', starred: fields.starred ?? false, ...(fields.reply_to_message_id ? { reply_to_message_id: fields.reply_to_message_id } : {}) };
}

function filesOf(mailbox: Mailbox, { attachments }: Draft) {
	return attachments.map(({ id, filename, content_type, content_id }) => ({
		filename, contentType: content_type.split(';')[0], content: mailbox.files.get(id) ?? Buffer.alloc(0), ...(content_id ? { contentId: content_id } : {}),
	}));
}

function shown(draft: Draft): object {
	return without(draft, 'headers');
}
