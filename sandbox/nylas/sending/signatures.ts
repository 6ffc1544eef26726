import type { Answer } from '../../server/answer';
import { randomUuid } from '../../server/random';
import { required, text } from '../../server/shape';
import type { Mailbox, Signature } from '../mailbox';
import { readBody } from '../protocol/body';
import { page } from '../protocol/paging';
import { badRequest } from '../protocol/problems';
import { checkQuery } from '../protocol/query';
import { need, select, type Call, type MailboxHandler } from '../state';

/** Kept by Nylas, not by the provider. Source: Nylas's OpenAPI, Signatures. */
export const signatureRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/signatures': list,
	'POST /v3/grants/:grant/signatures': create,
	'GET /v3/grants/:grant/signatures/:id': get,
	'PUT /v3/grants/:grant/signatures/:id': update,
	'DELETE /v3/grants/:grant/signatures/:id': remove,
};

const MOST = 10;
const MAX_BYTES = 100 * 1024;

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, { limit: 'integer', page_token: 'text', select: 'text' });
	const { data, ...cursor } = page(request, [...mailbox.signatures.values()], { usual: 50, max: 200 });
	return state.answer({ data: data.map((signature) => select(signature, request)), ...cursor });
}

function create(call: Call): Answer {
	const { state, mailbox, request } = call;
	checkQuery(request, { select: 'text' });
	const { name, body } = readBody(request, { name: required(text), body: required(text) });
	if (mailbox.signatures.size >= MOST) throw badRequest(`a grant has at most ${MOST} signatures`);
	const now = state.nowSec();
	const signature: Signature = {
		id: randomUuid(state.random),
		name,
		body: checked(body),
		object: 'signature',
		created_at: now,
		updated_at: now,
	};
	mailbox.signatures.set(signature.id, signature);
	state.changed();
	return state.answer({ data: select(signature, request) }, 201);
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	return state.answer({ data: select(need(mailbox.signatures, id), request) });
}

function update({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	const signature = need(mailbox.signatures, id);
	const { name = signature.name, body = signature.body } = readBody(request, { name: text, body: text });
	Object.assign(signature, { name, body: checked(body), updated_at: state.nowSec() });
	state.changed();
	return state.answer({ data: select(signature, request) });
}

function remove({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	need(mailbox.signatures, id);
	mailbox.signatures.delete(id);
	state.changed();
	return state.answer({});
}

function checked(body: string): string {
	if (Buffer.byteLength(body) > MAX_BYTES) throw badRequest('the signature is larger than 100 KB');
	if (/<img[^>]+src=["']?data:/i.test(body)) throw badRequest('images must have an external URL');
	return body;
}

/** The body with a signature below, quotes and all. Throws 400 where the grant has no such signature. */
export function signed({ signatures }: Mailbox, body: string, id: string | undefined): string {
	if (id === undefined) return body;
	const signature = signatures.get(id);
	if (!signature) throw badRequest('signature_id is no signature of this grant');
	return `${body}<br>${signature.body}`;
}
