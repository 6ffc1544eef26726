import { readMessage, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/operation';
import { path } from '../../shared/http/path';
import type { NylasEvent } from './notification';
import { mailItem } from '../mail/item';
import type { Ownership } from '../mail/ownership';
import type { TriggerParameters } from './options';

/** A message as it came, for the item, and as it was read. */
export interface OpenedMessage {
	message: Json;
	mail: Mail;
}

/** The message of a notification, as far as it brings one. */
export function deliveredMessage({ object, grantId }: NylasEvent): OpenedMessage {
	const message = { ...object, grant_id: grantId };
	return { message, mail: readMessage(message) };
}

/** The mail whole, with headers; undefined: it is gone from the mailbox. Throws a Failure when it can't be fetched now. */
export async function fetchMessage(
	api: Api,
	grantId: string,
	{ object, type }: NylasEvent,
): Promise<OpenedMessage | undefined> {
	const answer = await api.request({
		method: 'GET',
		path: path`/v3/grants/${grantId}/messages/${String(object.id)}`,
		query: { fields: 'include_headers' },
		timeoutMs: FETCH_TIMEOUT_MS,
		accept: [404],
	});
	if (answer.status === 404) return undefined;
	const fetched = (answer.body as { data: Json }).data;
	// The mailbox has the original; what Nylas cleaned is in the notification only.
	const isCleaned = type.endsWith('.cleaned') && typeof object.body === 'string';
	const message = { ...object, ...fetched, grant_id: grantId, ...(isCleaned ? { body: object.body } : {}) };
	return { message, mail: readMessage(message) };
}

/** Leaves time for a second attempt within the notification's budget. */
const FETCH_TIMEOUT_MS = 4_000;

/** The trigger's item, see docs/architecture.md "Items between the nodes". */
export function messageItem(
	{ message, mail }: OpenedMessage,
	event: NylasEvent,
	{ parameters, own }: { parameters: TriggerParameters; own: Ownership },
): Json {
	const { readMail: readText, forwardedByTeam, defaultCountry } = parameters;
	// Who lets spam in wants it brought over, and Receive Email skips what is marked.
	const marks = { ...own, isSpamOrTrash: false };
	return {
		...message,
		...mailItem(mail, marks, { readText, forwardedByTeam, defaultCountry }),
		event: eventFacts(event),
	};
}

/** Any other event: the object as it came. */
export function plainItem(event: NylasEvent): Json {
	return { ...event.object, grant_id: event.grantId ?? null, event: eventFacts(event) };
}

function eventFacts({ id, type, time, source, incomplete }: NylasEvent): Json {
	return { id: id ?? null, type, time: time ?? null, source: source ?? null, truncated: incomplete };
}
