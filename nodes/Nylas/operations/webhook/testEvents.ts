import { EVENTS, type EventRow } from '../../trigger/events';

/** Fewer than a webhook can be told about, and two more. Source: OpenAPI, `send-test-event`. */
const TESTABLE = new Set([
	'calendar.created',
	'calendar.deleted',
	'calendar.updated',
	'contact.deleted',
	'contact.updated',
	'event.created',
	'event.deleted',
	'event.updated',
	'folder.created',
	'folder.deleted',
	'folder.updated',
	'grant.created',
	'grant.deleted',
	'grant.expired',
	'grant.updated',
	'message.bounce_detected',
	'message.created',
	'message.created.cleaned',
	'message.link_clicked',
	'message.opened',
	'message.send_failed',
	'message.send_success',
	'message.updated',
	'thread.replied',
]);

const TRUNCATED: readonly EventRow[] = [
	{
		name: 'Message Created (Truncated)',
		value: 'message.created.truncated',
		description: 'Without a body, as for emails over 1 MB',
	},
	{
		name: 'Message Updated (Truncated)',
		value: 'message.updated.truncated',
		description: 'Without a body, as for emails over 1 MB',
	},
];

export const TEST_EVENTS: readonly EventRow[] = [
	...EVENTS.filter(({ value }) => TESTABLE.has(value)),
	...TRUNCATED,
].sort((a, b) => a.name.localeCompare(b.name));
