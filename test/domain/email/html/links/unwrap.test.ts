import { unwrapped } from '../../../../../domain/email/html/links/unwrap';
import { readEmail } from '../../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;
const escaped = (typed: string) => typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

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
