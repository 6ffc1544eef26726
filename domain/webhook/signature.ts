import { createHmac, timingSafeEqual } from 'node:crypto';

/** What came in, and the secret that only the service and we know. */
export interface Signed {
	/** The body exactly as received: another spelling of the same JSON has another signature. */
	bytes: Uint8Array;
	/** The signature header's value; anything but text is no signature. */
	header: unknown;
	/** Empty or absent: nothing is genuine. */
	secret: string | undefined;
}

interface Scheme {
	algorithm: 'sha256' | 'sha1';
	/** Finds the hex digits in the header. */
	header: RegExp;
	/** As it looks on the wire; the test makes sure that it is read. */
	example: string;
}

/**
 * How the services sign, always an HMAC over the raw bytes in hex.
 * Nylas: `X-Nylas-Signature`, plain; some tools write a prefix or capitals (docs/facts/nylas.md 4.10, 4.11).
 * Intercom: `X-Hub-Signature` with its prefix (docs/facts/intercom.md 10.9), and `X-Body-Signature`, plain, on other
 * requests of an app (docs/facts/intercom.md 10.10).
 */
export const SCHEMES = {
	nylas: { algorithm: 'sha256', header: /^(?:sha256=)?([0-9a-f]{64})$/i, example: '1'.repeat(64) },
	intercomHub: { algorithm: 'sha1', header: /^sha1=([0-9a-f]{40})$/i, example: `sha1=${'1'.repeat(40)}` },
	intercomBody: { algorithm: 'sha256', header: /^([0-9a-f]{64})$/i, example: '1'.repeat(64) },
} as const satisfies Record<string, Scheme>;

/** Whether whoever knows the secret signed exactly these bytes. Takes the same time for any wrong signature; never throws. */
export function isSigned(scheme: keyof typeof SCHEMES, { bytes, header, secret }: Signed): boolean {
	if (!secret || typeof header !== 'string') return false;
	const { algorithm, header: pattern } = SCHEMES[scheme];
	const [, hex] = pattern.exec(header.trim()) ?? [];
	if (!hex) return false;
	return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac(algorithm, secret).update(bytes).digest());
}

/** The hex digits that go into the scheme's header. */
export function signatureOf(
	scheme: keyof typeof SCHEMES,
	{ bytes, secret }: { bytes: Uint8Array; secret: string },
): string {
	return createHmac(SCHEMES[scheme].algorithm, secret).update(bytes).digest('hex');
}
