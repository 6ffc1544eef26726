import { SIGN_ROWS, signsFor } from '../../../../../domain/email/html/letters/symbolFonts';
import { readEmail } from '../../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;

describe('symbol fonts', () => {
	it.each(SIGN_ROWS)('$font has $example.sign for $example.letter', ({ font, signs, example }) => {
		expect(signsFor(example.letter, font)).toBe(example.sign);
		expect([...signs].length).toBeGreaterThan(0);
	});

	it.each([
		{ name: 'in a style', given: '<p>Thanks <span style="font-family:Wingdings">J</span></p>', expected: 'Thanks 🙂' },
		{
			name: 'in the shorthand',
			given: '<p>Thanks <span style="font:11pt Wingdings">J</span></p>',
			expected: 'Thanks 🙂',
		},
		{ name: 'in a font element', given: '<p>No <font face="Wingdings, serif">L</font></p>', expected: 'No ☹' },
		{ name: 'in quotes', given: `<p><span style='font-family:"Wingdings 2"'>P</span> done</p>`, expected: '✓ done' },
		{
			name: 'below another element',
			given: '<p>a <span style="font-family:Wingdings"><b>à</b></span> b</p>',
			expected: 'a → b',
		},
		{
			name: 'as private characters',
			given: '<p>Go <span style="font-family:Wingdings">\uf0e0</span></p>',
			expected: 'Go →',
		},
		{
			name: 'as private characters without a font',
			given: 'Thanks \uf04a and \uf0b7 one',
			expected: 'Thanks 🙂 and • one',
		},
		{ name: 'Greek', given: '<p>5 <span style="font-family:Symbol">m</span>m</p>', expected: '5 μm' },
		{
			name: 'but not a font inside that is none',
			given: '<p><span style="font-family:Wingdings">à<i style="font-family:Arial">Jo</i></span></p>',
			expected: '→Jo',
		},
		{
			name: 'but not a font that comes second',
			given: '<p><span style="font-family:Calibri,Wingdings">J</span></p>',
			expected: 'J',
		},
		{
			name: 'but not another font of signs',
			given: `<p><span style="font-family:'Segoe UI Symbol'">J</span></p>`,
			expected: 'J',
		},
		{ name: 'but not words', given: '<p style="font-family:Wingdings">Hello Kim</p>', expected: 'Hello Kim' },
	])('$name', ({ given, expected }) => {
		expect(text(given)).toBe(expected);
	});
});
