import { recipientsOf } from '../../../../nodes/Nylas/reply/recipients';

const person = (name: string) => ({ email: `${name}@example.com` });
const conversed = {
	asked: [],
	addresses: new Set<string>(),
	removed: new Set(['grace@example.com']),
	present: [person('ada'), person('lawyer')],
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
