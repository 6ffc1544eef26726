import { mediaApplies } from '../../../domain/email/html/hidden/mediaQuery';
import { readEmail } from '../../../domain/email/readEmail';

/** What a style sheet hides is not shown; what it may hide, is. */

const shown = (css: string, body: string) =>
	readEmail({ body: `<html><head><style>${css}</style></head><body>${body}<p>End.</p></body></html>` }).text.replace(
		/\s*End\.$/,
		'',
	);

describe('media queries', () => {
	it.each([
		['all', 'yes'],
		['screen', 'yes'],
		['only screen', 'yes'],
		['print', 'no'],
		['speech', 'no'],
		['screen and (max-width: 600px)', 'no'],
		['only screen and (min-width:37.5em)', 'yes'],
		['(min-width: 2000px)', 'no'],
		['(max-width: 1200px)', 'yes'],
		['screen and (min-device-width: 320px) and (max-device-width: 480px)', 'no'],
		['print, screen and (min-width: 480px)', 'yes'],
		['(prefers-color-scheme: dark)', 'no'],
		['(prefers-color-scheme: light)', 'yes'],
		['screen and (-webkit-min-device-pixel-ratio: 0)', 'perhaps'],
		['not all', 'perhaps'],
		['(width <= 600px)', 'perhaps'],
		['', 'perhaps'],
	])('%s: %s', (query, applies) => expect(mediaApplies(query)).toBe(applies));
});

describe('style sheets hide', () => {
	it.each([
		['by class', '.pre{display:none}', '<p class="a pre">Peek</p>'],
		['by id', '#pre { DISPLAY : NONE !important }', '<p id=pre>Peek</p>'],
		['by element and class', 'span.pre{visibility:hidden}', '<span class="pre">Peek</span>'],
		['by attribute', '[data-pre="1"]{max-height:0px;overflow:hidden}', '<div data-pre=1>Peek</div>'],
		['by what is around', '.a > .b p{opacity:0}', '<div class=a><div class=b><div><p>Peek</p></div></div></div>'],
		['by a list of selectors', 'h9,.pre,.x{display:none}', '<p class=pre>Peek</p>'],
		['by a height of nothing', '.pre{height:0;overflow:hidden}', '<div class=pre>Peek</div>'],
		['in a comment for old browsers', '<!-- .pre{display:none} -->', '<p class=pre>Peek</p>'],
		[
			'on a desktop',
			'@media screen and (min-width:480px){.pre{display:none!important}}',
			'<p class=pre style="display:block">Peek</p>',
		],
		[
			"phones' text on a desktop",
			'.pre{display:none}@media (max-width:480px){.pre{display:block!important}}',
			'<p class=pre>Peek</p>',
		],
		['by the rule that says more', 'p.pre{display:none}.pre{display:block}', '<p class=pre>Peek</p>'],
		['by the later of two', '.pre{display:block}.pre{display:none}', '<p class=pre>Peek</p>'],
		['until somebody points at it', '.pre{display:none}.pre:hover{display:block}', '<p class=pre>Peek</p>'],
	])('%s', (_how, css, body) => expect(shown(css, body)).toBe(''));

	it.each([
		['a print sheet does', '@media print{p{display:none}}'],
		['a phone does', '@media only screen and (max-width:600px){.x{display:none!important}}'],
		["the class is not the element's", '.y{display:none}'],
		['a comment says so', '/* .x{display:none} */'],
		['a later rule shows it', '.x{display:none}.x{display:block}'],
		['an important rule shows it', '.x{display:block!important}.x.y,p.x{display:none}'],
		['only a state does', '.x:hover{display:none}'],
		["the selector can't be judged", '.x:not(.y),.z + .x{display:none}'],
		["a rule that can't be judged shows it", '.x{display:none}.x:not(.y){display:block}'],
		['support is asked for', '@supports (display:grid){.x{display:none}}'],
		['a height of nothing does not clip', '.x{height:0}'],
		['the sheet is broken', '.x{display:none'.replace('none', '')],
		['the value is another', '.x{display:nonexistent;max-height:0.5em;opacity:0.1}'],
	])('text stays where %s', (_how, css) => expect(shown(css, '<p class=x>Read this</p>')).toBe('Read this'));

	it("an element's own style outdoes a rule, but not an important one", () => {
		expect(shown('.x{display:none}', '<p class=x style="display:block">Read this</p>')).toBe('Read this');
		expect(shown('.x{display:none!important}', '<p class=x style="display:block">Read this</p>')).toBe('');
		expect(shown('.x{display:block!important}', '<p class=x style="display:none">Read this</p>')).toBe('Read this');
		expect(shown('.x{display:block!important}', '<p class=x style="display:none!important">Read this</p>')).toBe('');
	});

	it('a sheet for printers is none for the screen', () => {
		expect(readEmail({ body: '<style media="print">p{display:none}</style><p>Read this</p>' }).text).toBe('Read this');
	});

	it('a sheet that Word alone reads hides nothing', () => {
		expect(readEmail({ body: '<!--[if mso]><style>p{display:none}</style><![endif]--><p>Read this</p>' }).text).toBe(
			'Read this',
		);
	});

	it('a sheet that hides all of the mail was read wrongly', () => {
		expect(readEmail({ body: '<style>p{display:none}</style><p>Read this</p>' }).text).toBe('Read this');
	});
});
