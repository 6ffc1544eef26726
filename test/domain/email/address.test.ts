import { asciiAddress, normalizeAddress, sameAddress, splitAddress } from '../../../domain/email/address';

describe('normalizeAddress', () => {
	it.each([
		{ given: 'Ana@Shop.example', expected: 'ana@shop.example' },
		{ given: '  ana@shop.example  ', expected: 'ana@shop.example' },
		{ given: 'Ana Silva <Ana@Shop.example>', expected: 'ana@shop.example' },
		{ given: '"Silva, Ana" <ana@shop.example>', expected: 'ana@shop.example' },
		{ given: '"ana@old.example" <ana@shop.example>', expected: 'ana@shop.example' },
		{ given: '<ana@shop.example>', expected: 'ana@shop.example' },
		{ given: 'mailto:ana@shop.example', expected: 'ana@shop.example' },
		{ given: "'ana@shop.example'", expected: 'ana@shop.example' },
		{ given: 'ana@shop.example;', expected: 'ana@shop.example' },
		{ given: 'ana+tag@shop.example', expected: 'ana+tag@shop.example' },
		{ given: '"ana silva"@shop.example', expected: '"ana silva"@shop.example' },
		{ given: 'användare@exämple.se', expected: 'användare@exämple.se' },
	])('$given is $expected', ({ given, expected }) => {
		expect(normalizeAddress(given)).toBe(expected);
	});

	it.each([
		'',
		'ana',
		'ana@',
		'@shop.example',
		'ana@@shop.example',
		'\u200bana@shop.example',
		'an\u00ada@shop.example',
		'a\u202ena@shop.example',
		'ana@shop.example\u0000',
		'ana@sh\u2060op.example',
		'<ana@shop.example>x',
		'ana silva@shop.example',
		'a@b..example',
		undefined,
		null,
		7,
		{ email: 'a@b.example' },
		'a'.repeat(5_000) + '@b.example',
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
		expect(sameAddress('kim@Müller.example', 'kim@xn--mller-kva.example')).toBe(true);
	});

	it.each([
		['kim@müller.example', 'kim@xn--mller-kva.example'],
		['kim@shop.example', 'kim@shop.example'],
		['mäx@shop.example', 'mäx@shop.example'],
		['kim@a b', 'kim@a b'],
	])('%s is reached at %s', (given, expected) => {
		expect(asciiAddress(given)).toBe(expected);
	});
});
