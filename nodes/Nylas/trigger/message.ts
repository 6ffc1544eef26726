import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/objects';
import type { NylasEvent } from './notification';
import { fetchWhole, opened, type OpenedMessage } from '../mail/fetch';
import { mailItem } from '../mail/item';
import type { Ownership } from '../mail/ownership';
import type { TriggerParameters } from './options';

/** The message of a notification, as far as it brings one. */
export function deliveredMessage({ object, grantId }: NylasEvent): OpenedMessage {
	return opened({ ...object, grant_id: grantId });
}

/** The mail whole, with headers; undefined: it is gone from the mailbox. Throws a Failure when it can't be fetched now. */
export async function fetchMessage(
	api: Api,
	grantId: string,
	{ object, type }: NylasEvent,
): Promise<OpenedMessage | undefined> {
	const isCleaned = type.endsWith('.cleaned');
	return await fetchWhole(api, { grantId, known: object, isCleaned, timeoutMs: FETCH_TIMEOUT_MS });
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
