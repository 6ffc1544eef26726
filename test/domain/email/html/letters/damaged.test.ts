import { readEmail } from '../../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;

describe('damaged characters', () => {
	it.each([
		{
			name: 'Windows-1252 bytes',
			given: '<p>It costs \x80 50, don\x92t \x93x\x94 \x85</p>',
			expected: 'It costs € 50, don’t “x” …',
		},
		{ name: 'an apostrophe', given: 'I donâ€™t know', expected: 'I don’t know' },
		{ name: 'letters', given: '<p>MÃ¼ller, GrÃ¶ÃŸe, voilÃ\u00a0!</p>', expected: 'Müller, Größe, voilà!' },
		{ name: 'a dash and the euro', given: 'From 5 â€“ 6 â‚¬', expected: 'From 5 – 6 €' },
		{ name: 'an emoji', given: 'Great ðŸ˜€', expected: 'Great 😀' },
		{ name: 'Cyrillic', given: 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', expected: 'Привет' },
		{ name: 'damaged twice', given: 'donÃ¢â‚¬â„¢t', expected: 'don’t' },
		{ name: 'but not a mail about it', given: 'Your site shows Ã¼ here', expected: 'Your site shows Ã¼ here' },
		{
			name: 'but not beside intact letters',
			given: 'I see MÃ¼ller, not Müller',
			expected: 'I see MÃ¼ller, not Müller',
		},
		{ name: 'but not a word in capitals', given: 'AMANHÃ… até', expected: 'AMANHÃ… até' },
		{ name: 'but not a capital before a quote', given: '“MÖ”', expected: '“MÖ”' },
		{ name: 'but not accents before a quote and a dash', given: 'café”— yes', expected: 'café”— yes' },
	])('$name', ({ given, expected }) => {
		expect(text(given)).toBe(expected);
	});
});
