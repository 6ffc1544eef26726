import { recipientsOf } from '../../../../nodes/Nylas/reply/recipients';

const person = (name: string) => ({ email: `${name}@example.com` });
const conversed = {
	asked: [],
	addresses: new Set<string>(),
	removed: new Set(['grace@example.com']),
	present: [person('ada'), person('lawyer')],
	isWhole: false,
	teammates: new Set<string>(),
	title: '',
};

test('who was taken out gets nothing, who was added gets a copy, and whom the mail had too many of are counted', () => {
	const composed = { to: [person('ada')], cc: [person('grace'), person('mia')], omitted: 7 };
	const answered = { conversed, participants: [person('ada'), person('grace')], own: [], replyAll: true };
	expect(recipientsOf(composed, answered)).toEqual({
		to: [person('ada')],
		cc: [person('mia'), person('lawyer')],
		leftOut: 7,
	});
});

test('those who were added go no further than twenty in all', () => {
	const composed = { to: [person('ada')], cc: Array.from({ length: 19 }, (_, at) => person(`copy${at}`)), omitted: 0 };
	const answered = { conversed, participants: [], own: [], replyAll: true };
	expect(recipientsOf(composed, answered)).toMatchObject({ cc: { length: 19 }, leftOut: 1 });
});

test.each([
	{
		name: 'nobody, where Intercom does not show everybody who takes part',
		isWhole: false,
		expected: ['mia', 'sales@shop.example'],
	},
	{ name: 'who takes no part, and is no colleague', isWhole: true, expected: ['sales@shop.example'] },
	{ name: 'nobody, by option', isWhole: true, copyAbsent: true, expected: ['mia', 'sales@shop.example'] },
])('a copy is kept from $name', ({ isWhole, copyAbsent, expected }) => {
	const composed = { to: [person('ada')], cc: [person('mia'), { email: 'sales@shop.example' }], omitted: 0 };
	const known = { conversed: { ...conversed, present: [person('ada')], isWhole }, participants: [], replyAll: true };
	const { cc } = recipientsOf(composed, { ...known, own: ['support@shop.example'], copyAbsent });
	expect(cc.map(({ email }) => email.replace('@example.com', ''))).toEqual(expected);
});

test('an address of ours, with or without plus, and one that nobody reads are no recipients, though a teammate has added them', () => {
	const present = [
		'ada@example.com',
		'help@shop.example',
		'support+x@shop.example',
		'noreply@example.com',
		'mia@example.com',
	];
	const composed = { to: [person('ada')], cc: [], omitted: 0 };
	const known = {
		conversed: { ...conversed, present: present.map((email) => ({ email })) },
		participants: [],
		replyAll: true,
	};
	const { cc } = recipientsOf(composed, { ...known, own: ['support@shop.example', 'help@shop.example'] });
	expect(cc).toEqual([person('mia')]);
});
