import { LEAST_LIKENESS, likeness } from '../../../../domain/bridge/text/likeness';
import { cpuMs } from '../../../support/cpuMs';

test.each([
	{ name: 'the same', shown: '<p>Hello there Ada</p>', plain: 'Hello there Ada', isAlike: true },
	{ name: 'too short to tell', shown: '<p>Line 1</p>', plain: 'Line 2', isAlike: false },
	{ name: 'another number', shown: '<p>Order 1 arrived</p>', plain: 'Order 2 arrived', isAlike: false },
	{ name: 'cut within a word', shown: '<p>The quick br</p>', plain: 'The quick brown fox', isAlike: true },
	{ name: 'cut', shown: '<p>The quick brown</p>', plain: 'The quick brown fox jumps over the dog', isAlike: true },
	{ name: 'masked', shown: '<p>My card is **** 4242 please</p>', plain: 'My card is 1111 4242 please', isAlike: true },
	{ name: 'with entities', shown: '<p>Müller &amp; S&ouml;hne GmbH</p>', plain: 'Müller & Söhne GmbH', isAlike: true },
	{
		name: 'in another script',
		shown: '<p>プリンタ が 燃えています</p>',
		plain: 'プリンタ が 燃えています',
		isAlike: true,
	},
	{ name: 'about something else', shown: '<p>My order is late</p>', plain: 'The lamp is broken', isAlike: false },
	{ name: 'empty', shown: '<p></p>', plain: '', isAlike: false },
	{ name: 'signs only', shown: '<p>!!!</p>', plain: '!!!', isAlike: false },
])('$name', ({ shown, plain, isAlike }) => {
	expect(likeness(shown, plain) >= LEAST_LIKENESS).toBe(isAlike);
});

test.each(['a'.repeat(5_000_000), '<'.repeat(5_000_000), 'a '.repeat(2_000_000), '&'.repeat(5_000_000)])(
	'takes no time for a text made to be slow',
	(text) => {
		expect(cpuMs(() => likeness(text, text))).toBeLessThan(2_000);
	},
);
