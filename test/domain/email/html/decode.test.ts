import { decodeEntities } from '../../../../domain/email';

describe('decodeEntities', () => {
	it.each([
		{ given: 'a &lt;b&gt; &amp; &quot;c&quot;', expected: 'a <b> & "c"' },
		{ given: '&Auml;&hellip;&mdash;&euro;', expected: 'Ä…—€' },
		{ given: '&#8364;&#x20ac;&#X20AC;', expected: '€€€' },
		{ given: '&amp;lt;', expected: '&lt;' },
		{ given: 'a&b; &nobody; &constructor;', expected: 'a&b; &nobody; &constructor;' },
		{ given: 'https://a.example/?a=1&copy=2&lt', expected: 'https://a.example/?a=1&copy=2&lt' },
		{ given: '[&#0;&#xD800;&#x110000;]', expected: '[]' },
	])('reads $given', ({ given, expected }) => {
		expect(decodeEntities(given)).toBe(expected);
	});
});
