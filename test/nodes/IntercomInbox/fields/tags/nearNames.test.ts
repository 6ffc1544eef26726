import { nearNames } from '../../../../../nodes/IntercomInbox/fields/tags/nearNames';

const TAGS = ['Billing', 'Bug', 'Refund', 'Follow-up', 'Follow-up later', 'Größe', 'VIP', 'VIP Gold', '緊急'];

it.each([
	{ name: 'a letter too few', given: 'Biling', expected: ['Billing'] },
	{ name: 'two letters exchanged', given: 'Refnud', expected: ['Refund'] },
	{ name: 'another spelling, the whole name first', given: 'follow up', expected: ['Follow-up', 'Follow-up later'] },
	{ name: 'accents', given: 'grosse', expected: ['Größe'] },
	{ name: 'a part of the name', given: 'gold', expected: ['VIP Gold'] },
	{ name: 'more than the name', given: 'VIP customer', expected: ['VIP'] },
	{ name: 'nothing alike', given: 'Warehouse', expected: [] },
	{ name: 'too little to say', given: 'x', expected: [] },
	{ name: 'no letters', given: '!!', expected: [] },
])('knows what was meant by $name', ({ given, expected }) => {
	expect(nearNames(given, TAGS)).toEqual(expected);
});

it('names three at most', () => {
	expect(nearNames('tag', ['tag 1', 'tag 2', 'tag 3', 'tag 4'])).toEqual(['tag 1', 'tag 2', 'tag 3']);
});
