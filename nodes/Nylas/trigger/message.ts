import { author, automaticFor, readEmail, textToHtml } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/operation';
import { path } from '../../shared/http/path';
import type { NylasEvent } from './notification';
import type { Ownership } from '../mail/ownership';
import type { TriggerParameters } from './options';

/** The mail whole, with headers; undefined: it is gone from the mailbox. Throws a Failure when it can't be fetched now. */
export async function fetchMessage(api: Api, grantId: string, { object, type }: NylasEvent): Promise<Json | undefined> {
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
	return { ...object, ...fetched, grant_id: grantId, ...(isCleaned ? { body: object.body } : {}) };
}

/** Leaves time for a second attempt within the notification's budget. */
const FETCH_TIMEOUT_MS = 4_000;

/** The trigger's item, see docs/architecture.md "Items between the nodes". */
export function messageItem(
	message: Json,
	event: NylasEvent,
	{ parameters, own }: { parameters: TriggerParameters; own: Ownership },
): Json {
	const { forwardedByTeam } = parameters;
	const customer = author(message, { forwardedByTeam, ownAddresses: own.addresses });
	return {
		...message,
		grant_id: event.grantId,
		...(parameters.readMail ? readable(message, parameters.defaultCountry) : {}),
		customer: customer ? { email: customer.email, name: customer.name ?? null, via: customer.via } : null,
		isOwn: own.isOwn,
		automatic: automaticFor(message, own.addresses) ?? null,
		link: typeof message.thread_id === 'string' ? { grantId: event.grantId, threadId: message.thread_id } : null,
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

function readable(message: Json, defaultCountry: string): Json {
	// Cleaned bodies are Markdown, in which line breaks mean something.
	const body =
		message.cleaning_status === 'success' && typeof message.body === 'string' ? textToHtml(message.body) : message.body;
	const { text, reply, quote, signature, forwarded, truncated } = readEmail(
		{ ...message, body },
		{ defaultCountry: defaultCountry.trim() || undefined },
	);
	return { text, reply, quote, signature: signature ?? null, forwarded, ...(truncated ? { truncated } : {}) };
}
