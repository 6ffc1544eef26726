import { readEmail } from '../../../../domain/email';

const text = (body: string) => readEmail({ body }).text;
const escaped = (typed: string) => typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

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
