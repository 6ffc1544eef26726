import { conversedIn } from '../../../../../nodes/Nylas/reply/target/conversed';

const ada = { type: 'user', id: 'ada', email: 'ada@example.com' };
const grace = { type: 'user', id: 'grace', email: 'grace@example.com' };
const by = (author: object, createdAtSec: number, type = 'comment') => ({
	id: String(createdAtSec),
	part_type: type,
	body: '<p>Words.</p>',
	created_at: createdAtSec,
	author,
});

/** Ada wrote first, then Grace. */
function item(members: string[], more: object[] = []) {
	return {
		conversation: {
			id: '1',
			created_at: 100,
			source: { id: 's', subject: '<p>Lamp</p>', body: '<p>Words.</p>', author: ada },
			contacts: { contacts: members.map((id) => ({ id })) },
			conversation_parts: { conversation_parts: [by(grace, 200), ...more] },
		},
	};
}

test.each<{ name: string; given: ReturnType<typeof item>; removed: string[]; asked: string[] }>([
	{
		name: 'both are members',
		given: item(['ada', 'grace']),
		removed: [],
		asked: ['grace@example.com', 'ada@example.com'],
	},
	{
		name: 'a teammate has taken Grace out',
		given: item(['ada']),
		removed: ['grace@example.com'],
		asked: ['ada@example.com'],
	},
	{
		name: 'no author is a member: their contacts were merged into another',
		given: item(['somebody']),
		removed: [],
		asked: ['grace@example.com', 'ada@example.com'],
	},
	{
		name: 'another conversation was merged into this one, with words of people who are no members',
		given: item(['ada'], [by({ type: 'bot', id: 'b' }, 300, 'merged_primary_conversation')]),
		removed: [],
		asked: ['grace@example.com', 'ada@example.com'],
	},
])('$name', ({ given, removed, asked }) => {
	const found = conversedIn(given, 400);
	expect([...(found?.removed ?? [])]).toEqual(removed);
	expect(found?.asked.map(({ authorEmail }) => authorEmail)).toEqual(asked);
	expect(found?.title).toBe('Lamp');
});

test('a mail that came over late is not the newest', () => {
	const late = by({ type: 'user', id: 'mia', email: 'mia@example.com' }, 150);
	expect(conversedIn(item(['ada', 'grace', 'mia'], [late]), 400)?.asked.map(({ authorEmail }) => authorEmail)).toEqual([
		'grace@example.com',
		'mia@example.com',
		'ada@example.com',
	]);
});

test('what a customer wrote after the answer was not asked before it', () => {
	expect(conversedIn(item(['ada', 'grace']), 150)?.asked.map(({ authorEmail }) => authorEmail)).toEqual([
		'ada@example.com',
	]);
});

test('an item of another node says nothing of a conversation', () => {
	expect(conversedIn({ id: 'message-1' })).toBeUndefined();
});
