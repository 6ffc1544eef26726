import type { Conversation } from '../../../domain/bridge/conversation';
import { doubledConversations, doubledParts } from '../../../domain/bridge/duplicates';

const ada = { type: 'user', id: 'c1' };
const at = (id: string, createdAt: number): Conversation => ({ id, created_at: createdAt });

describe('conversations of one thread', () => {
	const cases: Array<[string, Conversation[], number | undefined, object | undefined]> = [
		['one is as it should be', [at('1', 10)], undefined, undefined],
		['none is nothing to repair', [], undefined, undefined],
		[
			'the oldest stays',
			[at('2', 20), at('1', 10), at('3', 30)],
			undefined,
			{ stays: { id: '1' }, goes: [{ id: '2' }, { id: '3' }] },
		],
		[
			'of the same second the smaller id stays, as a number',
			[at('10', 10), at('9', 10)],
			undefined,
			{ stays: { id: '9' }, goes: [{ id: '10' }] },
		],
		['one started anew on purpose is left alone', [at('1', 10), at('2', 10 + 8 * 86_400)], 7, undefined],
		['one of the same day is repaired even then', [at('1', 10), at('2', 20)], 7, { stays: { id: '1' } }],
	];
	test.each(cases)('%s', (_, linked, days, expected) => {
		const found = doubledConversations(linked, days);
		if (expected === undefined) expect(found).toBeUndefined();
		else expect(found).toMatchObject(expected);
	});
});

test('a part is doubled when author, second, text and files are the same, and the first stays', () => {
	const part = (id: string, rest: object = {}) => ({ id, created_at: 20, body: '<p>Hello</p>', author: ada, ...rest });
	const parts = [
		part('a'),
		part('b'),
		part('c', { created_at: 21 }),
		part('d', { body: '<p>Other</p>' }),
		part('e', { author: { type: 'user', id: 'c2' } }),
		part('f', { author: { type: 'admin', id: 'c1' } }),
		part('g', { attachments: [{ name: 'x' }] }),
	];
	expect(
		doubledParts({
			id: '1',
			created_at: 10,
			source: { id: 's', body: 'Hi', author: ada },
			conversation_parts: { conversation_parts: parts },
		}),
	).toEqual(['b']);
});

test('a part that repeats the first message of the conversation is doubled, too', () => {
	const conversation = {
		id: '1',
		created_at: 20,
		source: { id: 's', body: '<p>Hello</p>', author: ada },
		conversation_parts: { conversation_parts: [{ id: 'a', created_at: 20, body: 'Hello', author: ada }] },
	};
	expect(doubledParts(conversation)).toEqual(['a']);
});

test('parts that were redacted already are left alone', () => {
	const parts = ['a', 'b', 'c'].map((id) => ({
		id,
		created_at: 20,
		body: '<p>This message was deleted</p>',
		author: ada,
		redacted: true,
	}));
	expect(doubledParts({ id: '1', conversation_parts: { conversation_parts: parts } })).toEqual([]);
});
