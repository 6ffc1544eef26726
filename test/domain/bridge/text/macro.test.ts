import { filledMacro, macroKeys } from '../../../../domain/bridge/text/macro';

const KNOWN: Record<string, string> = {
	'user.name': 'Ada <Lovelace>',
	'user.custom_attributes.Plan Name': 'Pro',
	'conversation.id': '7',
};
const fill = (body: string) => filledMacro(body, (key) => KNOWN[key]);

const CASES: ReadonlyArray<{ name: string; given: string; html: string; missing?: string[] }> = [
	{
		name: 'fills an element and escapes what it puts in',
		given: '<p>Hi <attribute key="user.name" default="there"/>,</p>',
		html: '<p>Hi Ada &lt;Lovelace&gt;,</p>',
	},
	{
		name: 'takes the fallback where nothing is known',
		given: '<p>Hi <attribute key="user.first_name" default="there"/>,</p>',
		html: '<p>Hi there,</p>',
	},
	{
		name: 'escapes a fallback once, that comes escaped',
		given: '<attribute key="x.y" default="O&#39;Brien &amp; Co &lt;b&gt;"/>',
		html: 'O&#39;Brien &amp; Co &lt;b&gt;',
	},
	{
		name: 'names what has neither, once',
		given: '#<attribute key="order.number"/> or <attribute key="order.number" />',
		html: '# or ',
		missing: ['order.number'],
	},
	{ name: 'takes an empty fallback for none', given: '<attribute key="a.b" default=""/>', html: '', missing: ['a.b'] },
	{ name: 'reads parts in any order', given: '<attribute default="x" key="conversation.id"/>', html: '7' },
	{ name: 'reads an element that is closed', given: '<attribute key="conversation.id"></attribute>!', html: '7!' },
	{
		name: 'reads names of attributes with blanks',
		given: '<attribute key="user.custom_attributes.Plan Name"/>, {{ user.custom_attributes.Plan Name }}',
		html: 'Pro, Pro',
	},
	{ name: 'reads braces', given: 'Hi {{user.name|fallback:"there"}}', html: 'Hi Ada &lt;Lovelace&gt;' },
	{
		name: "reads the help center's spelling of braces",
		given: "Hi {{ user.x | fallback: 'there' }}",
		html: 'Hi there',
	},
	{ name: 'reads braces with escaped quotes', given: 'Hi {{user.x|fallback:&quot;all&quot;}}', html: 'Hi all' },
	{ name: 'leaves everything else', given: '<p>5 &lt; 6 {a} <b>x</b></p>', html: '<p>5 &lt; 6 {a} <b>x</b></p>' },
];

describe('a macro', () => {
	it.each(CASES)('$name', ({ given, html, missing = [] }) => expect(fill(given)).toEqual({ html, missing }));

	it('names its placeholders, each once', () => {
		expect(
			macroKeys('<attribute key="user.name"/> {{a.b|fallback:"x"}} <attribute key="user.name" default="x"/>'),
		).toEqual(['user.name', 'a.b']);
	});

	it('is read in linear time, whatever stands in it', () => {
		const started = performance.now();
		for (const piece of ['<attribute ', '{{ a ', '{{a|fallback:"', '<attribute a="', '{{a.b c '])
			fill(piece.repeat(40_000) + ' '.repeat(40_000));
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});
