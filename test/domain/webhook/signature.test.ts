import fc from 'fast-check';
import crypto from 'node:crypto';
import { isSigned, SCHEMES } from '../../../domain/webhook/signature';

/** Made with `printf … | openssl dgst -sha256 -hmac <secret>` (OpenSSL 3), not by our code. */
const VECTORS = [
	{
		what: 'JSON with an umlaut and an emoji',
		bytes: Buffer.from('{"type":"message.created","subject":"Grüße 🎉"}'),
		secret: 'mock-webhook-secret',
		sha256: 'f392863c011e0dda31376c0a76e56e242d32c45570bf955f427d63b64ad54319',
		sha1: '119268e4df1e4efd2b86ee7b0ad63d09263f818b',
	},
	{
		what: 'bytes that are no text, under a secret that is not ASCII',
		bytes: Buffer.concat([Buffer.from([0x00, 0xff, 0xfe]), Buffer.from('{"a":1}\r\n')]),
		secret: 'geheim-ä',
		sha256: 'c3acb1a585f0650b8803f91e76a4a8f9b1ee2d5bbc76ab6ede7a7677664e9836',
		sha1: '2f9a5d0e10a4e13e0fb50c725273b2bf3391dbf0',
	},
	{
		what: 'a ping',
		bytes: Buffer.from('{"topic":"ping","id":null}'),
		secret: 'client-secret',
		sha256: '816c6f46a28d6e9704628cd3402955127a834d6907c9048aad65e173c4148563',
		sha1: '70e8587ff04c23c9ef94a17191a2468444d7cd0e',
	},
];

describe.each(VECTORS)('a signature made by OpenSSL over $what', ({ bytes, secret, sha256, sha1 }) => {
	it.each([
		{ name: 'Nylas', scheme: 'nylas', header: sha256 },
		{ name: 'Nylas, in capitals', scheme: 'nylas', header: sha256.toUpperCase() },
		{ name: 'Nylas, with a prefix', scheme: 'nylas', header: `sha256=${sha256}` },
		{ name: 'Nylas, between blanks', scheme: 'nylas', header: ` ${sha256} ` },
		{ name: 'Intercom', scheme: 'intercomHub', header: `sha1=${sha1}` },
		{ name: 'Intercom, in its other header', scheme: 'intercomBody', header: sha256 },
	] as const)('is genuine as written by $name', ({ scheme, header }) => {
		expect(isSigned(scheme, { bytes, header, secret })).toBe(true);
	});

	it.each([
		{ name: 'the secret is missing', scheme: 'nylas', signed: { bytes, header: sha256, secret: undefined } },
		{ name: 'the secret is empty', scheme: 'intercomHub', signed: { bytes, header: `sha1=${sha1}`, secret: '' } },
		{ name: 'the secret is another one', scheme: 'nylas', signed: { bytes, header: sha256, secret: `${secret}x` } },
		{ name: 'the header is missing', scheme: 'nylas', signed: { bytes, header: undefined, secret } },
		{ name: 'the header came twice', scheme: 'nylas', signed: { bytes, header: [sha256, sha256], secret } },
		{ name: 'the header is cut short', scheme: 'nylas', signed: { bytes, header: sha256.slice(0, 62), secret } },
		{ name: 'the header has more digits', scheme: 'nylas', signed: { bytes, header: `${sha256}00`, secret } },
		{
			name: 'the body has one more byte',
			scheme: 'nylas',
			signed: { bytes: Buffer.concat([bytes, Buffer.from(' ')]), header: sha256, secret },
		},
		{ name: "Intercom's prefix is missing", scheme: 'intercomHub', signed: { bytes, header: sha1, secret } },
		{
			name: "Nylas's signature is written by the other algorithm",
			scheme: 'nylas',
			signed: { bytes, header: sha1, secret },
		},
		{
			name: "Intercom's signature is written by the other algorithm",
			scheme: 'intercomHub',
			signed: { bytes, header: `sha1=${sha256}`, secret },
		},
	] as const)('is not genuine when $name', ({ scheme, signed }) => {
		expect(isSigned(scheme, signed)).toBe(false);
	});
});

it.each([
	{ name: 'genuine', header: VECTORS[0].sha256 },
	{ name: 'wrong from the first digit', header: `0${VECTORS[0].sha256.slice(1)}` },
	{ name: 'wrong in the last digit', header: `${VECTORS[0].sha256.slice(0, -1)}0` },
])('compares a signature that is $name by all its bytes at once, so that the time tells nothing', ({ header }) => {
	const compared = jest.spyOn(crypto, 'timingSafeEqual');
	isSigned('nylas', { bytes: VECTORS[0].bytes, header, secret: VECTORS[0].secret });
	expect(compared).toHaveBeenCalledTimes(1);
	compared.mockRestore();
});

it('reads the header that each scheme shows as its example', () => {
	for (const { header, example } of Object.values(SCHEMES)) expect(header.exec(example)?.[1]).toMatch(/^1+$/);
});

it('takes any bytes and any header without throwing, and none of them for genuine', () => {
	const schemes = fc.constantFrom('nylas', 'intercomHub', 'intercomBody');
	const headers = fc.oneof(
		fc.string(),
		fc.stringMatching(/^(sha1=)?[0-9a-f]{40}$/),
		fc.stringMatching(/^[0-9A-F]{64}$/),
		fc.anything(),
	);
	fc.assert(
		fc.property(schemes, fc.uint8Array(), headers, fc.string(), (scheme, bytes, header, secret) => {
			expect(isSigned(scheme as 'nylas', { bytes, header, secret })).toBe(false);
		}),
	);
});
