import { author } from '../../../../domain/email';

const KIM = { email: 'kim@lund.example' };
const verified = (values: string[], more: object = {}, name = 'Authentication-Results') =>
	author({ from: [KIM], headers: values.map((value) => ({ name, value })), ...more })?.verified;
const FORGED = 'mx.evil.example; dmarc=pass header.from=lund.example';

describe('who is verified by the receiving server', () => {
	it.each([
		{
			name: 'DMARC, as Google writes it',
			given:
				'mx.google.com; dkim=pass header.i=@lund.example; spf=pass (google.com: kim@lund.example) smtp.mailfrom=kim@lund.example; dmarc=pass (p=REJECT) header.from=lund.example',
			expected: 'pass',
		},
		{
			name: 'DMARC, as Microsoft writes it',
			given:
				'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=lund.example; dkim=none (message not signed) header.d=none;dmarc=pass action=none header.from=lund.example;compauth=pass reason=100',
			expected: 'pass',
		},
		{
			name: 'DMARC leads, whatever passes for another domain',
			given:
				'mx; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example; dmarc=fail header.from=lund.example',
			expected: 'fail',
		},
		{ name: 'a DMARC pass of another domain', given: 'mx; dmarc=pass header.from=evil.example', expected: 'none' },
		{
			name: 'without DMARC a signature of the domain, or of one below it',
			given: 'mx; dkim=pass header.d=mail.lund.example; dmarc=none header.from=lund.example',
			expected: 'pass',
		},
		{ name: "the envelope's domain", given: 'mx; spf=pass smtp.mailfrom=lund.example', expected: 'pass' },
		{ name: 'a signature of somebody else', given: 'mx; dkim=pass header.d=evil.example', expected: 'none' },
		{ name: 'a server that may not send', given: 'mx; spf=fail smtp.mailfrom=kim@lund.example', expected: 'fail' },
		{ name: 'a server that should not', given: 'mx; spf=softfail smtp.mailfrom=kim@lund.example', expected: 'none' },
		{ name: 'what a comment says', given: 'mx; spf=none (x; dmarc=pass header.from=lund.example)', expected: 'none' },
		{ name: 'what a comment in a comment says', given: 'mx; spf=none (a (b) ; dmarc=pass)', expected: 'none' },
		{
			name: 'what a quoted value says',
			given: 'mx; spf=fail reason="x; dmarc=pass header.from=lund.example" smtp.mailfrom=kim@lund.example',
			expected: 'fail',
		},
		{ name: 'nothing', given: 'mx; none', expected: 'none' },
		{ name: 'what is malformed', given: 'dmarc pass; ===;;; dmarc=', expected: 'none' },
		{ name: 'a comment that does not end', given: 'mx ((((; dmarc=pass header.from=lund.example', expected: 'none' },
	])('$name: $expected', ({ given, expected }) => {
		expect(verified([given])).toBe(expected);
	});

	it('believes the topmost only', () => {
		expect(verified(['mx; dmarc=fail header.from=lund.example', FORGED])).toBe('fail');
		expect(verified(['mx; none', FORGED])).toBe('none');
	});

	it('does not believe what somebody on the way has seen', () => {
		expect(verified([`i=1; ${FORGED}`], {}, 'ARC-Authentication-Results')).toBe('none');
	});

	it('says nothing of two people in From', () => {
		const from = [KIM, { email: 'bo@lund.example' }];
		expect(verified(['mx; dmarc=pass header.from=lund.example'], { from })).toBe('none');
	});

	it('reads a header of a megabyte in time', () => {
		expect(verified([`mx; ${'('.repeat(1e6)}`])).toBe('none');
		expect(verified([`mx; ${'dmarc=pass;'.repeat(1e5)}`])).toBe('pass');
	});
});
