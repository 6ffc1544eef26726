import type { Form } from '../../../shared/http/form';
import type { Json } from '../../../shared/kit/objects';
import { reachable } from '../people';
import { sendBody, type MailFile } from './size';
import { withUploads, type Mail, type Way } from './uploads';

/** A mail as Nylas takes it, whoever wrote it: people by addresses that can be reached, files that no request can hold uploaded. */
export async function ready<P extends Json>(way: Way, grantId: string, { payload, files }: Mail<P>): Promise<Mail<P>> {
	return await withUploads(way, grantId, { payload: reachable(payload), files });
}

/** What is sent to make or change a draft. */
export async function draftBody(
	way: Way,
	grantId: string,
	draft: { payload: Json; files: readonly MailFile[] },
): Promise<Json | Form> {
	const { payload, files } = await ready(way, grantId, draft);
	return sendBody(payload, files);
}
