import { normalizeAddress, sameAddress, splitAddress } from '../../../domain/email/address';
import { isOwn } from '../../../domain/email/people/ownAddresses';

describe('normalizeAddress', () => {
	it.each([
		['Ana@Shop.example', 'ana@shop.example'],
		['  ana@shop.example  ', 'ana@shop.example'],
		['Ana Silva <Ana@Shop.example>', 'ana@shop.example'],
		['"Silva, Ana" <ana@shop.example>', 'ana@shop.example'],
		['"ana@old.example" <ana@shop.example>', 'ana@shop.example'],
		['<ana@shop.example>', 'ana@shop.example'],
		['mailto:ana@shop.example', 'ana@shop.example'],
		["'ana@shop.example'", 'ana@shop.example'],
		['ana@shop.example;', 'ana@shop.example'],
		['ana+tag@shop.example', 'ana+tag@shop.example'],
		['"ana silva"@shop.example', '"ana silva"@shop.example'],
		['användare@exämple.se', 'användare@exämple.se'],
	])('%s is %s', (raw, expected) => {
		expect(normalizeAddress(raw)).toBe(expected);
	});

	it.each([
		[''],
		['ana'],
		['ana@'],
		['@shop.example'],
		['ana@@shop.example'],
		['\u200bana@shop.example'],
		['an\u00ada@shop.example'],
		['a\u202ena@shop.example'],
		['ana@shop.example\u0000'],
		['ana@sh\u2060op.example'],
		['<ana@shop.example>x'],
		['ana silva@shop.example'],
		['a@b..example'],
		[undefined],
		[null],
		[7],
		[{ email: 'a@b.example' }],
		['a'.repeat(5_000) + '@b.example'],
	])('%p is no address', (raw) => {
		expect(normalizeAddress(raw)).toBeUndefined();
	});

	it('gives the same for what it gave', () => {
		expect(normalizeAddress(normalizeAddress('"Silva, Ana" <Ana@Shop.example>'))).toBe('ana@shop.example');
	});
});

describe('splitAddress and sameAddress', () => {
	it('part an address at the @ and the local part at the first plus', () => {
		expect(splitAddress('Support+A+B@Shop.example')).toEqual({
			local: 'support+a+b',
			base: 'support',
			domain: 'shop.example',
		});
		expect(splitAddress('+a@shop.example')).toEqual({ local: '+a', base: '+a', domain: 'shop.example' });
		expect(splitAddress('nobody')).toBeUndefined();
	});

	it('compare spellings, and never two that are no address', () => {
		expect(sameAddress('Ana <ANA@x.example>', 'ana@x.example')).toBe(true);
		expect(sameAddress('ana@x.example', 'ana@y.example')).toBe(false);
		expect(sameAddress('x', 'x')).toBe(false);
	});
});

describe('isOwn', () => {
	it.each([
		['support@a.example', true],
		['Support <SUPPORT@a.example>', true],
		['support+x@a.example', true],
		['support+x+y@a.example', true],
		['xsupport@a.example', false],
		['x+support@a.example', false],
		['support@b.example', false],
		['support.a.example', false],
		['sales+eu@a.example', true],
		['sales@a.example', false],
		['sales+us@a.example', false],
	])('%s: %s', (email, expected) => {
		expect(isOwn(email, ['support@a.example', 'Sales+EU@a.example'])).toBe(expected);
	});

	it('nothing is own where no own address is known', () => {
		expect(isOwn('support@a.example', [])).toBe(false);
	});
});
