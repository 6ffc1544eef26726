import fc from 'fast-check';
import { hasText, sameText, sameWords } from '../../../../domain/bridge/text/sameText';
import { cpuMs } from '../../../support/cpuMs';

const cases: Array<{ name: string; shown: string; plain: string; expected: boolean }> = [
	{ name: 'a wrapped line', shown: '<p>Hello</p>', plain: 'Hello', expected: true },
	{
		name: 'paragraphs for line breaks',
		shown: '<p>One</p>\n<p>Two<br>three</p>',
		plain: 'One\n\nTwo\nthree',
		expected: true,
	},
	{ name: 'escaped characters', shown: '<p>a &lt; b &amp; c &#39;d&#x27;</p>', plain: "a < b & c 'd'", expected: true },
	{ name: 'escaped markup', shown: '<p>&lt;b&gt;bold&lt;/b&gt;</p>', plain: '<b>bold</b>', expected: true },
	{ name: 'removed markup', shown: '<p>bold</p>', plain: '<b>bold</b>', expected: true },
	{
		name: 'a linked address',
		shown: '<p>see <a href="https://a.example">https://a.example</a></p>',
		plain: 'see https://a.example',
		expected: true,
	},
	{ name: 'plain text as 2.15 webhooks send it', shown: 'One\nTwo', plain: 'One\n\nTwo', expected: true },
	{ name: 'another word', shown: '<p>Hello</p>', plain: 'Hallo', expected: false },
	{ name: 'another sign', shown: '<p>yes?</p>', plain: 'yes!', expected: false },
	{ name: 'another number', shown: '<p>order 12</p>', plain: 'order 21', expected: false },
];

test.each(cases)('$name', ({ shown, plain, expected }) => {
	expect(sameText(shown, plain)).toBe(expected);
});

test('a text that was escaped and wrapped is the same, whatever it holds', () => {
	const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) =>
			sameText(`<p>${escape(text).replace(/\n/g, '<br>')}</p>`, text),
		),
	);
});

test.each([
	{ name: 'accents as one character or two', first: 'café', second: 'cafe\u0301', expected: true },
	{ name: 'compatibility forms', first: 'ﬁne ½', second: 'fine 1⁄2', expected: true },
	{ name: 'letters and syllables of Hangul', first: '\u1100\u1161\u11a8', second: '\uac01', expected: true },
	{
		name: 'a difference after a long equal start',
		first: `${'é '.repeat(9_000)}a`,
		second: `${'é '.repeat(9_000)}b`,
		expected: false,
	},
	{
		name: 'a difference after a long start in two spellings',
		first: `${'é'.repeat(9_000)}a`,
		second: `${'e\u0301'.repeat(9_000)}b`,
		expected: false,
	},
	{ name: 'one text that goes on', first: 'order 12', second: 'order 123', expected: false },
	{ name: 'a mark that one text has', first: 'cafe', second: 'cafe\u0301', expected: false },
	{ name: 'unseen characters', first: 'or\u200bder\u00ad 12', second: 'order\u00a012', expected: true },
	{ name: 'nothing and blanks', first: '', second: ' \n\u200b', expected: true },
])('$name', ({ first, second, expected }) => {
	expect(sameWords(first, second)).toBe(expected);
	expect(sameWords(second, first)).toBe(expected);
});

test('finds a text in another spelling', () => {
	expect(hasText('<p>see cafe\u0301 &amp; more</p>', 'café & more')).toBe(true);
	expect(hasText('<p>see</p>', '')).toBe(false);
});

/** The adversary's mail took 22 seconds and 1.6 GB. */
test.each([
	{ name: 'U+FDFA', unit: '\ufdfa' },
	{ name: 'squared words', unit: '\u3316' },
	{ name: 'marks out of order', unit: '\u0301\u0323' },
	{ name: 'plain words', unit: 'a b ' },
])('compares three million characters of $name in a few seconds', ({ unit }) => {
	const text = `a${unit.repeat(3_000_000 / unit.length)}`;
	const ms = cpuMs(() => {
		expect(sameText(`${text}x`, `${text}y`)).toBe(false);
		expect(sameText(text, text)).toBe(true);
	});
	expect(ms).toBeLessThan(8_000);
});
