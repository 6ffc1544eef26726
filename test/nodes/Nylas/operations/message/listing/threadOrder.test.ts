import { threadOrder } from '../../../../../../nodes/Nylas/operations/message/listing/threadOrder';
import type { Message } from '../../../../../../nodes/Nylas/client/model';

interface Row {
	id: string;
	at: number;
	answers?: string[];
	thread?: string;
	bare?: true;
}

function message({ id, at, answers = [], thread = 't', bare }: Row): Message {
	const named = { name: 'Message-ID', value: `<${id}@x>` };
	const references = { name: 'references', value: answers.map((other) => `<${other}@x>`).join(' ') };
	const headers = bare ? undefined : [named, ...(answers.length > 0 ? [references] : [])];
	return { id, grant_id: 'g', thread_id: thread, date: at, ...(headers ? { headers } : {}) };
}

const CASES: ReadonlyArray<{ name: string; given: Row[]; expected: string }> = [
	{
		name: 'the oldest first',
		given: [
			{ id: 'b', at: 2 },
			{ id: 'a', at: 1 },
		],
		expected: 'a b',
	},
	{
		name: 'a first mail before its reply of the same second, whatever the list says',
		given: [
			{ id: 'reply', at: 5, answers: ['first'] },
			{ id: 'first', at: 5 },
		],
		expected: 'first reply',
	},
	{
		name: 'a chain of one second',
		given: [
			{ id: 'c', at: 5, answers: ['a', 'b'] },
			{ id: 'b', at: 5, answers: ['a'] },
			{ id: 'a', at: 5 },
		],
		expected: 'a b c',
	},
	{
		name: "a first mail before its reply although the replier's clock is slow, and the rest by date",
		given: [
			{ id: 'other', at: 4 },
			{ id: 'reply', at: 3, answers: ['first'] },
			{ id: 'first', at: 9 },
		],
		expected: 'first reply other',
	},
	{
		name: 'what answers nothing first, where the answered mail is not in the list',
		given: [
			{ id: 'late', at: 5, answers: ['elsewhere'] },
			{ id: 'new', at: 5 },
		],
		expected: 'new late',
	},
	{
		name: "Google's first mail by its ID, where there are no headers",
		given: [
			{ id: 'second', at: 5, thread: 'one', bare: true },
			{ id: 'one', at: 5, thread: 'one', bare: true },
		],
		expected: 'one second',
	},
	{
		name: 'two that name each other, once each',
		given: [
			{ id: 'a', at: 1, answers: ['b'] },
			{ id: 'b', at: 2, answers: ['a'] },
		],
		expected: 'b a',
	},
	{ name: 'one that names itself', given: [{ id: 'a', at: 1, answers: ['a'] }], expected: 'a' },
];

test.each(CASES)('gives $name', ({ given, expected }) => {
	expect(
		threadOrder(given.map(message))
			.map(({ id }) => id)
			.join(' '),
	).toBe(expected);
});

test('takes a chain of thousands that is listed backwards', () => {
	const rows = Array.from({ length: 5_000 }, (_, index) => ({
		id: `m${index}`,
		at: 10_000 - index,
		answers: index > 0 ? [`m${index - 1}`] : [],
	}));
	expect(
		threadOrder(rows.map(message))
			.map(({ id }) => id)
			.slice(0, 3),
	).toEqual(['m0', 'm1', 'm2']);
});
