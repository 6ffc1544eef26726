import { HttpProblem, type Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import { randomUuid } from '../../server/random';
import { integer, required, text } from '../../server/shape';
import type { File } from '../../types';
import { readBody } from '../protocol/body';
import { badRequest } from '../protocol/problems';
import { checkQuery } from '../protocol/query';
import { need, type Call, type MailboxHandler, type State, type UploadSession } from '../state';

const MAX_BYTES = 157_286_400;
const HOUR_SEC = 3_600;

/** Large files of Microsoft's mailboxes. Source: Nylas's OpenAPI, `create-attachment-upload-session`. */
export const uploadRoutes: Record<string, MailboxHandler> = {
	'POST /v3/grants/:grant/attachment-uploads': create,
	'POST /v3/grants/:grant/attachment-uploads/:id/complete': complete,
};

function create({ state, mailbox, request }: Call): Answer {
	checkQuery(request, {});
	if (mailbox.grant.provider !== 'microsoft')
		throw new HttpProblem(401, 'the provider is not Microsoft', 'unauthorized');
	const { filename, content_type, size } = readBody(request, {
		filename: required(text),
		content_type: required(text),
		size: integer,
	});
	if (size !== undefined && (size <= 0 || size > MAX_BYTES)) throw badRequest('size must be from 1 to 157286400');
	const session: UploadSession = {
		id: randomUuid(state.random),
		grantId: mailbox.grant.id,
		filename,
		contentType: content_type,
		size,
		expiresAtSec: state.nowSec() + HOUR_SEC,
		isReady: false,
	};
	state.uploads.set(session.id, session);
	const data = {
		attachment_id: session.id,
		method: 'PUT',
		url: `http://${request.headers.host ?? ''}${STORAGE}${session.id}`,
		headers: { 'Content-Type': content_type },
		expires_at: new Date(session.expiresAtSec * 1_000).toISOString(),
		max_size: MAX_BYTES,
		size,
		content_type,
		filename,
		grant_id: mailbox.grant.id,
	};
	return state.answer({ data }, 201);
}

function complete({ state, mailbox, id }: Call): Answer {
	const session = need(state.uploads, id);
	if (session.grantId !== mailbox.grant.id) throw new HttpProblem(404, 'attachment upload not found');
	if (session.expiresAtSec < state.nowSec()) throw new HttpProblem(410, 'the upload session has expired');
	if (session.isReady) throw new HttpProblem(409, 'the upload session is complete already', 'invalid_request_error');
	if (!session.content) throw new HttpProblem(422, 'the file is not in storage', 'invalid_request_error');
	if (session.size !== undefined && session.size !== session.content.length)
		throw new HttpProblem(422, 'the size is not the declared one', 'invalid_request_error');
	session.isReady = true;
	return state.answer({ data: { attachment_id: id, grant_id: session.grantId, status: 'ready' } });
}

const STORAGE = '/storage/';

/** The storage behind the signed address, which is no part of the API and asks for no key. */
export function storage(state: State, { method, path, headers, rawBody }: Request): Answer | undefined {
	if (method !== 'PUT' || !path.startsWith(STORAGE)) return undefined;
	const session = state.uploads.get(path.slice(STORAGE.length));
	if (!session) return { status: 404 };
	// A key in a stranger's hands is what must not happen.
	if (headers.authorization !== undefined) return { status: 403 };
	if (headers['content-type'] !== session.contentType) return { status: 400 };
	session.content = rawBody;
	return { status: 200 };
}

/** The file of a session that is complete. Throws 400. */
export function uploadedFile(state: State, id: string): File {
	const session = state.uploads.get(id);
	if (!session?.isReady || !session.content) throw badRequest('attachments holds an id that is no uploaded file');
	return { filename: session.filename, contentType: session.contentType, content: session.content };
}
