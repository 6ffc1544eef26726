import fc from 'fast-check';
import { sameText } from '../../../domain/bridge/sameText';

const cases: Array<[string, string, string, boolean]> = [
	['a wrapped line', '<p>Hello</p>', 'Hello', true],
	['paragraphs for line breaks', '<p>One</p>\n<p>Two<br>three</p>', 'One\n\nTwo\nthree', true],
	['escaped characters', '<p>a &lt; b &amp; c &#39;d&#x27;</p>', "a < b & c 'd'", true],
	['escaped markup', '<p>&lt;b&gt;bold&lt;/b&gt;</p>', '<b>bold</b>', true],
	['removed markup', '<p>bold</p>', '<b>bold</b>', true],
	['a linked address', '<p>see <a href="https://a.example">https://a.example</a></p>', 'see https://a.example', true],
	['plain text as 2.15 webhooks send it', 'One\nTwo', 'One\n\nTwo', true],
	['another word', '<p>Hello</p>', 'Hallo', false],
	['another sign', '<p>yes?</p>', 'yes!', false],
	['another number', '<p>order 12</p>', 'order 21', false],
];

test.each(cases)('%s', (_, shown, plain, expected) => {
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
