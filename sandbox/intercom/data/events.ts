import { parameterMissing, userNotFound } from '../protocol/errors';
import { namedContact, pastSeconds } from '../people';
import { Reply, type Routes } from '../protocol/routes';
import { type Body, readBody } from '../protocol/body';
import { integer, object, record, required, text } from '../../server/shape';
import type { Workspace } from '../state';
import { type Event, type Summary, listedEvents } from './eventList';

const eventShape = {
	event_name: required(text),
	created_at: required(integer),
	id: text,
	user_id: text,
	email: text,
	metadata: record,
};
const summaryShape = {
	user_id: required(text),
	event_summaries: required(object({ event_name: required(text), count: integer, first: integer, last: integer })),
};

const MAX_KEYS = 10;

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
		'GET /events': { answer: (call) => listedEvents(workspace, { events, summaries }, call) },
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
