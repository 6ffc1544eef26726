import type { Conversation, Part } from '../../../domain/bridge/conversation';
import type { InboundMail } from '../../../domain/bridge/inboundMail';
import { doubledConversations, doubledParts } from '../../../domain/bridge/duplicates';

const ada = { type: 'user', id: 'c1' };
const at = (id: string, createdAt: number): Conversation => ({ id, created_at: createdAt });

describe('conversations of one thread', () => {
	const cases: Array<{ name: string; linked: Conversation[]; days?: number; expected: object | undefined }> = [
		{ name: 'one is as it should be', linked: [at('1', 10)], expected: undefined },
		{ name: 'none is nothing to repair', linked: [], expected: undefined },
		{
			name: 'the oldest stays',
			linked: [at('2', 20), at('1', 10), at('3', 30)],
			expected: { stays: { id: '1' }, goes: [{ id: '2' }, { id: '3' }] },
		},
		{
			name: 'of the same second the smaller id stays, as a number',
			linked: [at('10', 10), at('9', 10)],
			expected: { stays: { id: '9' }, goes: [{ id: '10' }] },
		},
		{
			name: 'one started anew on purpose is left alone',
			linked: [at('1', 10), at('2', 10 + 8 * 86_400)],
			days: 7,
			expected: undefined,
		},
		{
			name: 'one of the same day is repaired even then',
			linked: [at('1', 10), at('2', 20)],
			days: 7,
			expected: { stays: { id: '1' } },
		},
	];
	test.each(cases)('$name', ({ linked, days, expected }) => {
		const found = doubledConversations(linked, days);
		if (expected === undefined) expect(found).toBeUndefined();
		else expect(found).toMatchObject(expected);
	});
});

describe('parts of one mail', () => {
	const part = (id: string, rest: object = {}) => ({ id, created_at: 20, body: '<p>Hello</p>', author: ada, ...rest });
	const listed = (...texts: string[]) =>
		texts.map((text, index) => ({
			id: `m${index}`,
			dateSec: 20,
			isInThread: true,
			texts: () => [text],
			standIns: ['Lamp'],
		}));
	const mail = (texts?: string[], rest: Partial<InboundMail> = {}): InboundMail => ({
		key: { grantId: 'g', threadId: 't' },
		dateSec: 20,
		text: 'Hello',
		standIns: ['Lamp'],
		contactId: 'c1',
		email: 'ada@example.com',
		others: ['bob@example.com'],
		evidence: texts ? { mailbox: () => listed('Hello', ...texts) } : {},
		...rest,
	});
	const bob = { type: 'user', id: 'c2', email: 'bob@example.com' };
	const source = { id: 's', body: 'Hi', author: ada };
	const redacted = { redacted: true };
	const cases: Array<{ name: string; parts: Part[]; mail: InboundMail; source?: object; expected: string[] }> = [
		{ name: 'the second is doubled', parts: [part('a'), part('b')], mail: mail([]), expected: ['b'] },
		{ name: 'two mails of the mailbox are two', parts: [part('a'), part('b')], mail: mail(['Hello']), expected: [] },
		{
			name: 'another mail of that second has its own part',
			parts: [part('a'), part('b'), part('c', { body: '<p>Thanks</p>' })],
			mail: mail(['Thanks']),
			expected: ['b'],
		},
		{
			name: 'what Intercom made of the words is doubled where both parts say it',
			parts: [part('a', { body: '<p>H***o</p>' }), part('b', { body: '<p>H***o</p>' })],
			mail: mail([]),
			source: { ...source, author: bob },
			expected: ['b'],
		},
		{
			name: 'two mails that Intercom shows alike are two',
			parts: [part('a', { body: '<p>***</p>' }), part('b', { body: '<p>***</p>' })],
			mail: mail(['Thanks']),
			expected: [],
		},
		{
			name: 'what stood for the words is no double of them',
			parts: [part('a', { body: '<p>Lamp</p>' }), part('b')],
			mail: mail([]),
			expected: [],
		},
		{
			name: 'what stood for the words is doubled itself, and so are they',
			parts: [part('a', { body: '<p>Lamp</p>' }), part('b', { body: '<p>Lamp</p>' }), part('c'), part('d')],
			mail: mail([]),
			expected: ['d', 'b'],
		},
		{ name: 'an unknown mailbox proves nothing', parts: [part('a'), part('b')], mail: mail(), expected: [] },
		{
			name: 'another second is another mail',
			parts: [part('a'), part('b', { created_at: 21 })],
			mail: mail([]),
			expected: [],
		},
		{
			name: 'other words are another mail',
			parts: [part('a'), part('b', { body: 'Other' })],
			mail: mail([]),
			expected: [],
		},
		{
			name: 'another author is another mail',
			parts: [part('a'), part('b', { author: bob })],
			mail: mail([]),
			expected: [],
		},
		{
			name: 'a teammate says what they like',
			parts: [part('a'), part('b', { author: { type: 'admin', id: 'c1' } })],
			mail: mail([]),
			expected: [],
		},
		{ name: 'what was redacted is left alone', parts: [part('a'), part('b', redacted)], mail: mail([]), expected: [] },
		{
			name: 'a repetition of the first message is doubled',
			parts: [part('a')],
			mail: mail([]),
			source: { id: 's', body: '<p>Hello</p>', author: ada },
			expected: ['a'],
		},
		{
			name: 'a part that is known to be another mail stays',
			parts: [part('a'), part('b')],
			mail: mail([], {
				evidence: { mailbox: () => listed('Hello'), isOther: (id) => id === 'b' },
			}),
			expected: [],
		},
	];
	test.each(cases)('$name', ({ parts, mail: given, source: first = source, expected }) => {
		const conversation = { id: '1', created_at: 20, source: first, conversation_parts: { conversation_parts: parts } };
		expect(doubledParts(conversation, given)).toEqual(expected);
	});
});
