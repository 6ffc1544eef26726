import { mediaApplies } from '../../../../../domain/email/html/hidden/mediaQuery';
import { readEmail } from '../../../../../domain/email/readEmail';

/** What a style sheet hides is not shown; what it may hide, is. */

const shown = (css: string, body: string) =>
	readEmail({ body: `<html><head><style>${css}</style></head><body>${body}<p>End.</p></body></html>` }).text.replace(
		/\s*End\.$/,
		'',
	);

describe('media queries', () => {
	it.each([
		{ given: 'all', expected: 'yes' },
		{ given: 'screen', expected: 'yes' },
		{ given: 'only screen', expected: 'yes' },
		{ given: 'print', expected: 'no' },
		{ given: 'speech', expected: 'no' },
		{ given: 'screen and (max-width: 600px)', expected: 'no' },
		{ given: 'only screen and (min-width:37.5em)', expected: 'yes' },
		{ given: '(min-width: 2000px)', expected: 'no' },
		{ given: '(max-width: 1200px)', expected: 'yes' },
		{ given: 'screen and (min-device-width: 320px) and (max-device-width: 480px)', expected: 'no' },
		{ given: 'print, screen and (min-width: 480px)', expected: 'yes' },
		{ given: '(prefers-color-scheme: dark)', expected: 'no' },
		{ given: '(prefers-color-scheme: light)', expected: 'yes' },
		{ given: 'screen and (-webkit-min-device-pixel-ratio: 0)', expected: 'perhaps' },
		{ given: 'not all', expected: 'perhaps' },
		{ given: '(width <= 600px)', expected: 'perhaps' },
		{ given: '', expected: 'perhaps' },
	])('$given: $applies', ({ given, expected }) => expect(mediaApplies(given)).toBe(expected));
});

describe('style sheets hide', () => {
	it.each([
		{ name: 'by class', css: '.pre{display:none}', body: '<p class="a pre">Peek</p>' },
		{ name: 'by id', css: '#pre { DISPLAY : NONE !important }', body: '<p id=pre>Peek</p>' },
		{ name: 'by element and class', css: 'span.pre{visibility:hidden}', body: '<span class="pre">Peek</span>' },
		{ name: 'by attribute', css: '[data-pre="1"]{max-height:0px;overflow:hidden}', body: '<div data-pre=1>Peek</div>' },
		{
			name: 'by what is around',
			css: '.a > .b p{opacity:0}',
			body: '<div class=a><div class=b><div><p>Peek</p></div></div></div>',
		},
		{ name: 'by a list of selectors', css: 'h9,.pre,.x{display:none}', body: '<p class=pre>Peek</p>' },
		{ name: 'by a height of nothing', css: '.pre{height:0;overflow:hidden}', body: '<div class=pre>Peek</div>' },
		{ name: 'in a comment for old browsers', css: '<!-- .pre{display:none} -->', body: '<p class=pre>Peek</p>' },
		{
			name: 'on a desktop',
			css: '@media screen and (min-width:480px){.pre{display:none!important}}',
			body: '<p class=pre style="display:block">Peek</p>',
		},
		{
			name: "phones' text on a desktop",
			css: '.pre{display:none}@media (max-width:480px){.pre{display:block!important}}',
			body: '<p class=pre>Peek</p>',
		},
		{
			name: 'by the rule that says more',
			css: 'p.pre{display:none}.pre{display:block}',
			body: '<p class=pre>Peek</p>',
		},
		{ name: 'by the later of two', css: '.pre{display:block}.pre{display:none}', body: '<p class=pre>Peek</p>' },
		{
			name: 'until somebody points at it',
			css: '.pre{display:none}.pre:hover{display:block}',
			body: '<p class=pre>Peek</p>',
		},
	])('$name', ({ css, body }) => expect(shown(css, body)).toBe(''));

	it.each([
		{ name: 'a print sheet does', css: '@media print{p{display:none}}' },
		{ name: 'a phone does', css: '@media only screen and (max-width:600px){.x{display:none!important}}' },
		{ name: "the class is not the element's", css: '.y{display:none}' },
		{ name: 'a comment says so', css: '/* .x{display:none} */' },
		{ name: 'a later rule shows it', css: '.x{display:none}.x{display:block}' },
		{ name: 'an important rule shows it', css: '.x{display:block!important}.x.y,p.x{display:none}' },
		{ name: 'only a state does', css: '.x:hover{display:none}' },
		{ name: "the selector can't be judged", css: '.x:not(.y),.z + .x{display:none}' },
		{ name: "a rule that can't be judged shows it", css: '.x{display:none}.x:not(.y){display:block}' },
		{ name: 'support is asked for', css: '@supports (display:grid){.x{display:none}}' },
		{ name: 'a height of nothing does not clip', css: '.x{height:0}' },
		{ name: 'the sheet is broken', css: '.x{display:none'.replace('none', '') },
		{ name: 'the value is another', css: '.x{display:nonexistent;max-height:0.5em;opacity:0.1}' },
	])('text stays where $name', ({ css }) => expect(shown(css, '<p class=x>Read this</p>')).toBe('Read this'));

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
