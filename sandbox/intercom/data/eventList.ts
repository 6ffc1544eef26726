import { parameterInvalid, userNotFound } from '../protocol/errors';
import { namedContact } from '../people';
import type { Call } from '../protocol/routes';
import type { ContactRecord, Workspace } from '../state';

export interface Event {
	/** Milliseconds, each its own: what the pages go by. */
	atMs: number;
	contactId: string;
	event_name: string;
	created_at: number;
	metadata: Record<string, unknown>;
}

export interface Summary {
	contactId: string;
	name: string;
	first: number;
	last: number;
	count: number;
}
const LISTED_FOR_SEC = 90 * 24 * 60 * 60;

export function listedEvents(
	workspace: Workspace,
	{ events, summaries }: { events: Event[]; summaries: Summary[] },
	{ query }: Call,
): object {
	if (query.get('type') !== 'user') throw parameterInvalid('type must be user', 'type');
	const contact = namedIn(workspace, query);
	const about = {
		type: 'event.summary',
		email: contact.email ?? '',
		intercom_user_id: contact.id,
		user_id: contact.external_id ?? '',
	};
	if (query.get('summary') === 'true') {
		const own = summaries.filter(({ contactId }) => contactId === contact.id);
		return {
			...about,
			events: own.map(({ contactId: _, first, last, ...rest }) => ({
				...rest,
				first: isoDate(first),
				last: isoDate(last),
				description: '',
			})),
		};
	}
	const oldestSec = workspace.nowSec() - LISTED_FOR_SEC;
	const own = events.filter(({ contactId, created_at }) => contactId === contact.id && created_at > oldestSec);
	return { ...about, ...page(own, query, contact) };
}

function namedIn(workspace: Workspace, query: URLSearchParams): ContactRecord {
	const names = ['intercom_user_id', 'user_id', 'email'].filter((name) => query.has(name));
	const [name] = names;
	if (name === undefined || names.length > 1)
		throw parameterInvalid('exactly one of user_id, email and intercom_user_id is needed', names[1]);
	const contact = namedContact(workspace, { [name]: query.get(name) ?? '' });
	if (!contact) throw userNotFound();
	return contact;
}

/** Newest first; the next page is an address that goes on before the last event. */
function page(events: Event[], query: URLSearchParams, contact: ContactRecord): object {
	const perPage = Number(query.get('per_page') ?? 50);
	if (!(perPage >= 1 && perPage <= 150)) throw parameterInvalid('per_page must be between 1 and 150', 'per_page');
	const beforeMs = Number(query.get('before') ?? Infinity);
	const rest = events.filter(({ atMs }) => atMs < beforeMs).sort((a, b) => b.atMs - a.atMs);
	const shown = rest.slice(0, perPage);
	const before = String(shown.at(-1)?.atMs);
	const next =
		rest.length > perPage &&
		`https://api.intercom.io/events?${new URLSearchParams({ per_page: String(perPage), before, intercom_user_id: contact.id, type: 'user' }).toString()}`;
	return {
		events: shown.map(({ event_name, created_at, metadata }) => ({
			type: 'event',
			event_name,
			created_at,
			user_id: contact.external_id,
			email: contact.email,
			intercom_user_id: contact.id,
			metadata,
		})),
		pages: next ? { next } : {},
	};
}

function isoDate(seconds: number): string {
	return new Date(seconds * 1_000).toISOString().replace('Z', '+00:00');
}
