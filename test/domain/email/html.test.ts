import { SIGN_ROWS, signsFor } from '../../../domain/email/html/letters/symbolFonts';
import { unwrapped } from '../../../domain/email/html/links/unwrap';
import { readEmail } from '../../../domain/email';

/** What HTML shows, as text. */
const text = (body: string) => readEmail({ body }).text;
const escaped = (typed: string) => typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

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

describe('tables', () => {
	const table = (rows: string[][], attributes = ' border="1"') =>
		`<table${attributes}>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
	const LONG = 'The lamp in the hall does not turn on when it is cold outside at night, and hums';

	it.each([
		{
			name: 'an empty cell',
			given: table([
				['Item', 'Old', 'New'],
				['Lamp', '', '4'],
			]),
			expected: 'Item | Old | New\nLamp |  | 4',
		},
		{
			name: 'an empty first cell',
			given: table([
				['', 'Mon', 'Tue'],
				['9h', '', 'x'],
			]),
			expected: '– | Mon | Tue\n9h |  | x',
		},
		{ name: 'a long cell', given: table([['1', LONG, 'May']]), expected: `1 | ${LONG} | May` },
		{
			name: 'a cell of two lines',
			given: table([['Lamp', 'Main St 1<br>Berlin', '4']]),
			expected: 'Lamp | Main St 1 / Berlin | 4',
		},
		{
			name: 'a column of spacers',
			given: table([
				['a', '&nbsp;', 'b'],
				['c', '', 'd'],
			]),
			expected: 'a | b\nc | d',
		},
		{
			name: 'merged cells',
			given: '<table border="1"><tr><th colspan="3">Order</th></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>',
			expected: 'Order\na | b | c',
		},
		{
			name: 'three columns without lines',
			given: table(
				[
					['1', LONG, 'May'],
					['2', '', 'June'],
				],
				'',
			),
			expected: `1 | ${LONG} | May\n2 |  | June`,
		},
		{
			name: 'headings',
			given: '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td></td><td>3</td></tr></tbody></table>',
			expected: 'A | B\n– | 3',
		},
		{
			name: 'a form',
			given: table([
				['Name:', 'Ana'],
				['Phone:', ''],
			]),
			expected: 'Name: Ana\nPhone:',
		},
		{ name: 'layout', given: table([[LONG, 'Menu']], ' role="presentation"'), expected: `${LONG}\nMenu` },
		{ name: 'a list in a cell', given: table([['a', '<ul><li>x</li><li>y</li></ul>']]), expected: 'a\n- x\n- y' },
	])('$name', ({ given, expected }) => {
		expect(text(given)).toBe(expected);
	});
});

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

describe('links', () => {
	const SAFE = 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx%3Fid%3D1&data=05%7C0';

	it.each([
		{
			name: 'in text',
			given: `The shop<${SAFE}> is down, see ${SAFE}.`,
			expected: 'The shop<https://a.example/x?id=1> is down, see https://a.example/x?id=1.',
		},
		{
			name: 'shown as they are',
			given: `<a href="${escaped(SAFE)}">${escaped(SAFE)}</a>`,
			expected: 'https://a.example/x?id=1',
		},
		{
			name: 'to a person',
			given:
				'<a href="https://eur01.safelinks.protection.outlook.com/?url=mailto%3Akim%40x.example&amp;data=1">write</a>',
			expected: 'write (kim@x.example)',
		},
		{
			name: 'a picture of their page',
			given: '<p><a href="https://prnt.example/abc123"><img src="https://prnt.example/abc123.png"></a></p>',
			expected: '[image] (https://prnt.example/abc123)',
		},
		{
			name: 'a logo',
			given: '<p>Hi <a href="https://x.example/"><img src="https://x.example/logo.png"></a></p>',
			expected: 'Hi',
		},
	])('$name', ({ given, expected }) => {
		expect(text(given)).toBe(expected);
	});

	it.each([
		{
			name: 'one in another',
			given: `https://urldefense.com/v3/__${SAFE}__;!!A!b$`,
			expected: 'https://a.example/x?id=1',
		},
		{
			name: 'Proofpoint with its characters apart',
			given: 'https://urldefense.com/v3/__https:/*a.example/p*x=1__;LyM!!A!b$',
			expected: 'https://a.example/p#x=1',
		},
		{
			name: 'Proofpoint with a run apart',
			given: 'https://urldefense.com/v3/__https://a.example/**Bz__;w7zDtsOk!!A!b$',
			expected: 'https://a.example/üöäz',
		},
		{
			name: 'Proofpoint of before',
			given: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x-2Dy-3Fq-3D1&d=D',
			expected: 'https://a.example/x-y?q=1',
		},
		{
			name: 'encoded twice',
			given: 'https://deref-web.de/mail/client/x/dereferrer/?redirectUrl=https%253A%252F%252Fa.example%252Fx',
			expected: 'https://a.example/x',
		},
		{
			name: 'Mimecast, which has only a token',
			given: 'https://protect-eu.mimecast.com/s/AbC?domain=a.example',
			expected: 'https://protect-eu.mimecast.com/s/AbC?domain=a.example',
		},
		{
			name: 'a page that comes back later',
			given: 'https://shop.example/login?url=https%3A%2F%2Fshop.example%2Fcart',
			expected: 'https://shop.example/login?url=https%3A%2F%2Fshop.example%2Fcart',
		},
		{
			name: 'a search for an address',
			given: 'https://www.google.com/search?q=https%3A%2F%2Fa.example',
			expected: 'https://www.google.com/search?q=https%3A%2F%2Fa.example',
		},
		{
			name: 'a target that is a script',
			given: 'https://l.facebook.com/l.php?u=javascript%3Ahttp%3A',
			expected: 'https://l.facebook.com/l.php?u=javascript%3Ahttp%3A',
		},
	])('$name', ({ given, expected }) => {
		expect(unwrapped(given)).toBe(expected);
	});

	it('stay whole up to 2,000 characters', () => {
		const link = `https://files.example/list?sig=${'a'.repeat(1_900)}`;
		expect(text(`<p><a href="${link}">list</a></p>`)).toBe(`list (${link})`);
	});
});

describe('markup that a customer types', () => {
	it.each([
		{ typed: '<img/src=x onerror=a()>', shown: '‹img/src=x onerror=a()›' },
		{ typed: '<svg onload=a()>', shown: '‹svg onload=a()›' },
		{ typed: '<iframe src=x>', shown: '‹iframe src=x›' },
		{ typed: '<a href="https://evil.example', shown: '‹a href="https://evil.example' },
		{ typed: '<x/onclick=a()>', shown: '‹x/onclick=a()›' },
		{ typed: 'a </script', shown: 'a ‹/script' },
		{ typed: 'Array<string> and <first name>', shown: 'Array<string> and <first name>' },
		{ typed: '<kim@x.example> <https://x.example/?a=1>', shown: '<kim@x.example> <https://x.example/?a=1>' },
		{ typed: '<port>80</port>', shown: '<port>80</port>' },
	])('$typed', ({ typed, shown }) => {
		expect(text(`<p>${escaped(typed)}</p>`)).toBe(shown);
	});
});
