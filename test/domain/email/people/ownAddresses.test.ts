import { isOwn } from '../../../../domain/email/people/ownAddresses';

describe('isOwn', () => {
	it.each([
		{ given: 'support@a.example', expected: true },
		{ given: 'Support <SUPPORT@a.example>', expected: true },
		{ given: 'support+x@a.example', expected: true },
		{ given: 'support+x+y@a.example', expected: true },
		{ given: 'xsupport@a.example', expected: false },
		{ given: 'x+support@a.example', expected: false },
		{ given: 'support@b.example', expected: false },
		{ given: 'support.a.example', expected: false },
		{ given: 'sales+eu@a.example', expected: true },
		{ given: 'sales@a.example', expected: false },
		{ given: 'sales+us@a.example', expected: false },
	])('$given: $expected', ({ given, expected }) => {
		expect(isOwn(given, ['support@a.example', 'Sales+EU@a.example'])).toBe(expected);
	});

	it('nothing is own where no own address is known', () => {
		expect(isOwn('support@a.example', [])).toBe(false);
	});
});
