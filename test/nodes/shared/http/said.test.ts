import { codeOf, HIDDEN, said, withoutEcho } from '../../../../nodes/shared/http/said';
import { cpuMs } from '../../../support/cpuMs';

it.each(HIDDEN.map(({ what, example }) => ({ what, example })))('$what knows $example', ({ what, example }) => {
	expect(example.replace(what, '')).not.toBe(example);
});

it.each([
	{ given: 'Bad header "Authorization: Bearer key-1"', expected: 'Bad header "Authorization: Bearer [key]"' },
	{ given: "{'access_token': 'abcdefgh1'}", expected: "{'access_token': '[key]'}" },
	{ given: 'api-key=abcdefgh1&x=1', expected: 'api-key=[key]&x=1' },
	{ given: 'got dG9rOjEyMzQ1Njc4OTA=', expected: 'got [key]' },
	{ given: 'jwt eyJhbGciOi.eyJzdWIi.c2ln', expected: 'jwt [key]' },
	{ given: 'key 0123456789abcdef0123456789abcdef!', expected: 'key [key]!' },
	{ given: 'grant 5b1f2e3a-0000-4000-8000-1234567890ab', expected: 'grant 5b1f2e3a-0000-4000-8000-1234567890ab' },
	{ given: 'to "Ada" <ada@customer.example>', expected: 'to "Ada" <[address]>' },
	{ given: 'see https://f.example/a?sig=1#x.', expected: 'see https://f.example/a' },
	{ given: 'two\r\nlines\u202e', expected: 'two lines' },
	{
		given: "Custom attribute 'Email Thread' does not exist",
		expected: "Custom attribute 'Email Thread' does not exist",
	},
	{ given: 'Access Token Invalid', expected: 'Access Token Invalid' },
	{ given: { no: 'text' }, expected: '' },
])('$given is told as $expected', ({ given, expected }) => {
	expect(said(given)).toBe(expected);
});

it('is short, and quick with whatever is sent', () => {
	expect(said('word '.repeat(1_000)).length).toBeLessThanOrEqual(200);
	const ms = cpuMs(() => {
		for (const unit of ['a', 'a@', 'Bearer ', 'token=', 'https://', 'a1-', '@', '"']) said(unit.repeat(200_000));
	});
	expect(ms).toBeLessThan(1_000);
});

it.each([
	{ name: 'an ID', given: 'req_1:a/b.c-d', expected: 'req_1:a/b.c-d' },
	{ name: 'a sentence', given: 'two words', expected: undefined },
	{ name: 'too long', given: 'x'.repeat(101), expected: undefined },
	{ name: 'a number', given: 7, expected: undefined },
])('a code that is $name is $expected', ({ given, expected }) => {
	expect(codeOf(given)).toBe(expected);
});

describe('what a service repeats of a mail', () => {
	const letter = `Dear all, ${'the merger with Acme is planned for May. '.repeat(5)}\nKeep it secret.`;

	it.each([
		{ name: 'whole', words: `Invalid body: ${letter.replace(/\s+/g, ' ').trim()}!`, expected: 'Invalid body: […]!' },
		{ name: 'in part', words: 'Near "the merger with Acme is" at 3', expected: 'Near "[…]" at 3' },
		{ name: 'not at all', words: 'The merger was not found', expected: 'The merger was not found' },
	])('is left out: $name', ({ words, expected }) => {
		expect(withoutEcho(words, { parts: [{ name: 'message', value: letter }], other: Buffer.from('x') })).toBe(expected);
	});

	it('does not cost the names that were sent', () => {
		const words = "Tag 'Very important customers' not found";
		expect(withoutEcho(words, { tag: 'Very important customers' })).toBe(words);
	});

	it('is found at once in the largest mail', () => {
		const body = 'a'.repeat(10_000_000);
		expect(cpuMs(() => withoutEcho('a'.repeat(500), { body }))).toBeLessThan(1_000);
	});
});
