import { parameterInvalid, parameterMissing, userNotFound } from '../protocol/errors';
import { namedContact, pastSeconds } from '../people';
import { Reply, type Call, type Routes } from '../protocol/routes';
import { integer, object, readBody, record, required, text, type Body } from '../protocol/shape';
import type { ContactRecord, Workspace } from '../state';

const eventShape = {
	event_name: required(text()),
	created_at: required(integer()),
	id: text(),
	user_id: text(),
	email: text(),
	metadata: record(),
};
const summaryShape = {
	user_id: required(text()),
	event_summaries: required(
		object({ event_name: required(text()), count: integer(), first: integer(), last: integer() }),
	),
};

interface Event {
	/** Milliseconds, each its own: what the pages go by. */
	atMs: number;
	contactId: string;
	event_name: string;
	created_at: number;
	metadata: Record<string, unknown>;
}

interface Summary {
	contactId: string;
	name: string;
	first: number;
	last: number;
	count: number;
}

const MAX_KEYS = 10;
const LISTED_FOR_SEC = 90 * 24 * 60 * 60;

/** Data events. Source: docs/facts/intercom.md 12.4, 12.5, 12.6. */
export function eventRoutes(workspace: Workspace): Routes {
	const events: Event[] = [];
	const summaries: Summary[] = [];
	return {
		'POST /events': {
			answer: ({ json, version }) => {
				submit(workspace, { events, summaries }, readBody(eventShape, json(), version));
				return new Reply(202);
			},
		},
		'POST /events/summaries': {
			answer: ({ json, version }) => {
				const {
					user_id,
					event_summaries: { event_name: name, count = 1, first = workspace.nowSec(), last = first },
				} = readBody(summaryShape, json(), version);
				const contact = namedContact(workspace, { user_id });
				if (!contact) throw userNotFound();
				addUp(summaries, { contactId: contact.id, name, first, last, count });
				return new Reply(200);
			},
		},
		'GET /events': { answer: (call) => listed(workspace, { events, summaries }, call) },
	};
}

/** What came twice is taken and ignored; keys beyond the tenth are ignored, too. */
function submit(
	workspace: Workspace,
	{ events, summaries }: { events: Event[]; summaries: Summary[] },
	body: Body<typeof eventShape>,
): void {
	const { event_name, metadata = {} } = body;
	if ([body.id, body.user_id, body.email].every((name) => name === undefined))
		throw parameterMissing('id, user_id or email');
	const created_at = pastSeconds(workspace, body.created_at);
	const contact = namedContact(workspace, { intercom_user_id: body.id, user_id: body.user_id, email: body.email });
	if (!contact) throw userNotFound();
	const isTwin = (event: Event) =>
		event.contactId === contact.id && event.event_name === event_name && event.created_at === created_at;
	if (contact.external_id !== null && events.some(isTwin)) return;
	const kept = Object.fromEntries(Object.entries(metadata).slice(0, MAX_KEYS));
	events.push({
		atMs: created_at * 1_000 + events.length,
		contactId: contact.id,
		event_name,
		created_at,
		metadata: kept,
	});
	addUp(summaries, { contactId: contact.id, name: event_name, first: created_at, last: created_at, count: 1 });
}

function addUp(summaries: Summary[], { contactId, name, first, last, count }: Summary): void {
	const known = summaries.find((summary) => summary.contactId === contactId && summary.name === name);
	if (!known) return void summaries.push({ contactId, name, first, last, count });
	Object.assign(known, {
		first: Math.min(known.first, first),
		last: Math.max(known.last, last),
		count: known.count + count,
	});
}

function listed(
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
	if (names.length !== 1)
		throw parameterInvalid('exactly one of user_id, email and intercom_user_id is needed', names[1]);
	const contact = namedContact(workspace, { [names[0]]: query.get(names[0]) ?? '' });
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
