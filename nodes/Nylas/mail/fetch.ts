import { readMessage, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { path } from '../../shared/http/path';
import type { Json } from '../../shared/kit/objects';

/** A message as it came, for the item, and as it was read. */
export interface OpenedMessage {
	message: Json;
	mail: Mail;
}

export function opened(message: Json): OpenedMessage {
	return { message, mail: readMessage(message) };
}

interface Wanted {
	grantId: string;
	/** What is known of the message already: its ID at least. */
	known: Json;
	/** Nylas has made Markdown of the body, which only its notification has. */
	isCleaned?: boolean;
	timeoutMs?: number;
}

/** The mail whole, with headers; undefined: Nylas does not have it. Throws a Failure when it can't be fetched now. */
export async function fetchWhole(
	api: Api,
	{ grantId, known, isCleaned, timeoutMs }: Wanted,
): Promise<OpenedMessage | undefined> {
	const answer = await api.request({
		method: 'GET',
		path: path`/v3/grants/${grantId}/messages/${String(known.id)}`,
		query: { fields: 'include_headers' },
		timeoutMs,
		accept: [404],
	});
	if (answer.status === 404) return undefined;
	const fetched = (answer.body as { data: Json }).data;
	const body = isCleaned && typeof known.body === 'string' ? { body: known.body } : {};
	return opened({ ...known, ...fetched, grant_id: grantId, ...body });
}
