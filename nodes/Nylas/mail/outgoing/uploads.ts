import { asFailure, Failure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Json } from '../../../shared/kit/objects';
import type { Context } from '../../../shared/kit/operation';
import type { Enveloped } from '../../client/model';
import { mailboxOf } from '../own';
import { fitsJson, isTooLarge, partedForUpload, sound, UPLOAD_BYTES, type MailFile } from './size';

export interface Mail<P extends Json> {
	payload: P;
	files: readonly MailFile[];
}

export type Way = Pick<Context, 'api' | 'upload'>;

/**
 * Whether files beyond the limit of a request can go along: Microsoft alone takes them from Nylas's storage, where they lie for an hour
 * (docs/facts/nylas.md 7.21), so a mail for later can't have them.
 */
export async function takesUploads(api: Api, grantId: string, { send_at: sendAt }: Json): Promise<boolean> {
	return sendAt === undefined && (await mailboxOf(api, grantId)).provider === 'microsoft';
}

/** Where the files are too large for one request, the large ones are uploaded before and named by their ID. */
export async function withUploads<P extends Json>(
	{ api, upload }: Way,
	grantId: string,
	{ payload, files }: Mail<P>,
): Promise<Mail<P>> {
	if (!isTooLarge(payload, files) || !(await takesUploads(api, grantId, payload))) return { payload, files };
	const { large, small } = partedForUpload(payload, files.map(sound));
	if (!fitsJson(payload, small)) return { payload, files };
	const attachments: Json[] = [];
	for (const file of large) attachments.push({ id: await uploaded({ api, upload }, grantId, file) });
	return { payload: { ...payload, attachments }, files: small };
}

/** A session that broke off can't be told where it stands, so each attempt has one of its own. */
const ATTEMPTS = 3;

async function uploaded(way: Way, grantId: string, file: MailFile): Promise<string> {
	if (file.content.length > UPLOAD_BYTES)
		throw new Failure(`The file '${file.filename}' is larger than Microsoft takes from Nylas`, {
			description: 'A file may have 150 MB. Attach a smaller one, or send a link.',
		});
	for (let number = 1; ; number += 1) {
		const id = await inSession(way, grantId, file).catch((error: unknown) =>
			number < ATTEMPTS && asFailure(error)?.details.retryable === true ? undefined : Promise.reject(error),
		);
		if (id !== undefined) return id;
	}
}

interface Session {
	/** Of a dry run, which has no session: the stand-in's. */
	id?: string;
	attachment_id?: string;
	url?: string;
	headers?: Record<string, string>;
}

async function inSession({ api, upload }: Way, grantId: string, file: MailFile): Promise<string> {
	const { filename, contentType, content } = file;
	const sessions = path`/v3/grants/${grantId}/attachment-uploads`;
	const body = { filename, content_type: contentType, size: content.length };
	const { data } = await api.post<Enveloped<Session>>(sessions, body, { effect: 'repeatable' });
	const id = data.attachment_id ?? data.id ?? '';
	if (data.url !== undefined)
		await upload(data.url, {
			content,
			headers: data.headers ?? { 'Content-Type': contentType },
			label: `'${filename}'`,
		});
	// Done twice it is 409, which says the same.
	const complete = `${sessions}/` + path`${id}/complete`;
	await api.request({ method: 'POST', path: complete, body: {}, effect: 'repeatable', accept: [409] });
	return id;
}
