import { readEmail } from '../../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;

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
