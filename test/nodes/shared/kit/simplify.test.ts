import { simplified } from '../../../../nodes/shared/kit/simplify';

interface Row {
	name: string;
	given: Record<string, unknown>;
	kept: string[];
	expected: Record<string, unknown>;
}

const AT = 1_700_000_000;
const ISO = '2023-11-14T22:13:20.000Z';

const ROWS: Row[] = [
	{
		name: 'keeps the named fields, in the order of the list',
		given: { type: 'contact', name: 'Ada', id: '1', avatar: null },
		kept: ['id', 'name'],
		expected: { id: '1', name: 'Ada' },
	},
	{
		name: 'adds nothing for a field that is not there, and keeps null',
		given: { id: '1', name: null },
		kept: ['id', 'name', 'created_at'],
		expected: { id: '1', name: null },
	},
	{
		name: 'keeps some fields of an object, in its shape',
		given: { ticket_type: { id: '5', name: 'Bug', icon: 'x', archived: false } },
		kept: ['ticket_type.id', 'ticket_type.name'],
		expected: { ticket_type: { id: '5', name: 'Bug' } },
	},
	{
		name: 'keeps what stands in the place of such an object',
		given: { ticket_type: null, plan: 'Gold', list: [1] },
		kept: ['ticket_type.id', 'plan.name', 'list.id'],
		expected: { ticket_type: null, plan: 'Gold', list: [1] },
	},
	{
		name: 'does not take what objects inherit',
		given: { id: '1' },
		kept: ['id', 'constructor', 'toString'],
		expected: { id: '1' },
	},
	{
		name: 'adds an ISO date beside each time in seconds, whatever the service calls it',
		given: { created_at: AT, date: AT, start_time: AT, time: AT, waiting_since: AT, snoozed_until: AT },
		kept: ['created_at', 'date', 'start_time', 'time', 'waiting_since', 'snoozed_until'],
		expected: {
			created_at: AT,
			created_at_iso: ISO,
			date: AT,
			date_iso: ISO,
			start_time: AT,
			start_time_iso: ISO,
			time: AT,
			time_iso: ISO,
			waiting_since: AT,
			waiting_since_iso: ISO,
			snoozed_until: AT,
			snoozed_until_iso: ISO,
		},
	},
	{
		name: 'adds it inside of objects and lists, too',
		given: { when: { start_time: AT }, parts: [{ created_at: AT }, { created_at: null }] },
		kept: ['when', 'parts'],
		expected: {
			when: { start_time: AT, start_time_iso: ISO },
			parts: [{ created_at: AT, created_at_iso: ISO }, { created_at: null }],
		},
	},
	{
		name: 'leaves durations, counts, dates as text, milliseconds and other numbers alone',
		given: { response_time: 3600, format: AT, user_id: AT, date: '2026-05-03', start_time: 0, sent_at: AT * 1000 },
		kept: ['response_time', 'format', 'user_id', 'date', 'start_time', 'sent_at'],
		expected: { response_time: 3600, format: AT, user_id: AT, date: '2026-05-03', start_time: 0, sent_at: AT * 1000 },
	},
	{
		name: "leaves the user's own fields alone",
		given: { custom_attributes: { renewal_date: AT }, metadata: { paid_at: AT }, ticket_attributes: { due_at: AT } },
		kept: ['custom_attributes', 'metadata', 'ticket_attributes'],
		expected: {
			custom_attributes: { renewal_date: AT },
			metadata: { paid_at: AT },
			ticket_attributes: { due_at: AT },
		},
	},
	{
		name: "does not write over a field of the service's own",
		given: { created_at: AT, created_at_iso: 'theirs' },
		kept: ['created_at', 'created_at_iso'],
		expected: { created_at: AT, created_at_iso: 'theirs' },
	},
];

it.each(ROWS)('$name', ({ given, kept, expected }) => {
	const before = structuredClone(given);
	const result = simplified(given, kept);
	expect(JSON.stringify(result)).toBe(JSON.stringify(expected));
	expect(given).toEqual(before);
});
