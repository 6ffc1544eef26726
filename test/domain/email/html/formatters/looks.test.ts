import { readEmail } from '../../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;

describe('what only the look says', () => {
	it.each([
		{
			name: 'struck out',
			given: '<p>Send <s>10</s> <span style="text-decoration: line-through">11</span> 12</p>',
			expected: 'Send ~~10~~ ~~11~~ 12',
		},
		{ name: 'a struck paragraph', given: '<p style="text-decoration:line-through">Berlin</p>', expected: '~~Berlin~~' },
		{
			name: 'powers',
			given: '<p>10<sup>6</sup> and 5 m<sup>2</sup>, the 1<sup>st</sup></p>',
			expected: '10⁶ and 5 m², the 1st',
		},
		{
			name: 'boxes',
			given: '<p><input type="checkbox" checked> Express <input type="radio"> Standard</p>',
			expected: '[x] Express [ ] Standard',
		},
		{
			name: 'fields',
			given: '<p>Quantity: <input value="12"><input type="hidden" value="x"></p>',
			expected: 'Quantity: 12',
		},
		{
			name: 'choices',
			given: '<p>Size: <select><option>S</option><option selected>M</option></select></p>',
			expected: 'Size: M',
		},
		{ name: 'numbers of items', given: '<ol><li value="5">a</li><li>b</li></ol>', expected: '5. a\n6. b' },
		{ name: 'numbers that count down', given: '<ol reversed><li>a</li><li>b</li></ol>', expected: '2. a\n1. b' },
		{ name: 'Roman numbers', given: '<ol type="i" start="4"><li>a</li></ol>', expected: 'iv. a' },
		{ name: 'letters', given: '<ol style="list-style-type:lower-alpha"><li>a</li></ol>', expected: 'a. a' },
		{
			name: 'an indent',
			given: '<div>List:<blockquote style="margin:0 0 0 40px;border:none;padding:0px">two</blockquote></div>',
			expected: 'List:\n\ntwo',
		},
		{ name: 'a quotation', given: '<div>List:<blockquote>two</blockquote></div>', expected: 'List:\n> two' },
	])('$name', ({ given, expected }) => {
		expect(text(given)).toBe(expected);
	});
});
