import { withoutMarkup } from '../../../../domain/bridge/text/withoutMarkup';

it.each([
	{ name: 'an element', given: '<b>', expected: '‹b›' },
	{ name: 'a slash for the blank', given: '<img/src=x onerror=alert(1)>', expected: '‹img/src=x onerror=alert(1)›' },
	{ name: 'an unknown element with a handler', given: '<x onclick=y>z</x>', expected: '‹x onclick=y›z‹/x›' },
	{
		name: 'one that is not ended',
		given: 'see <a href="https://e.example"',
		expected: 'see ‹a href="https://e.example"',
	},
	{ name: 'one inside another', given: '<<b>script>', expected: '<‹b›script>' },
	{ name: 'a comment', given: '<!-- x -->', expected: '‹!-- x --›' },
	{ name: 'a processing instruction', given: '<?xml x?>', expected: '‹?xml x?›' },
	{ name: 'one over several lines', given: '<img\nsrc=x>', expected: '‹img\nsrc=x›' },
	{ name: 'one behind an unseen character', given: '<\u200bimg src=x>', expected: '‹\u200bimg src=x›' },
	{ name: 'an address with a handler inside', given: '<https://x/onclick=y//>', expected: '(https://x/onclick=y//)' },
	{ name: 'an address with an attribute', given: '<https://x onclick=y>', expected: '‹https://x onclick=y›' },
	{ name: 'an address', given: 'see <https://x.example/a?b=c>.', expected: 'see (https://x.example/a?b=c).' },
	{ name: 'a mail address', given: 'Ada <ada@x.example>', expected: 'Ada ‹ada@x.example›' },
	{ name: 'a comparison', given: '3 < 4 > 2 <3 <- x', expected: '3 < 4 > 2 <3 <- x' },
	{ name: 'no markup', given: 'a > b', expected: 'a > b' },
])('$name: $given', ({ given, expected }) => {
	expect(withoutMarkup(given)).toBe(expected);
	expect(withoutMarkup(expected)).toBe(expected);
	expect(expected).not.toMatch(/<[\p{Cf}\p{Cc}]*[a-z/!?]/iu);
});
