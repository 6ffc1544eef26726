/** Mail addresses: one spelling for one mailbox. */

/** `local` is kept whole; `base` is the part before the first plus, so `support+x@a.example` has base `support`. */
export interface AddressParts {
	local: string;
	base: string;
	domain: string;
}

/** RFC 5321: 64 for the local part, 255 for the domain, one @. */
const MAX_ADDRESS_CHARS = 320;

const PLAIN = /^[^\s@<>()",;:\\[\]]{1,64}@[^\s@<>()",;:\\[\]]{1,255}$/;
const QUOTED_LOCAL = /^"[^"\\\r\n]{1,62}"@[^\s@<>()",;:\\[\]]{1,255}$/;
const INVISIBLE = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The address in its one spelling: trimmed, lower case, without display name, brackets, quotes or `mailto:`.
 * `undefined` when it is no address.
 *
 * `"Silva, Ana" <Ana@Shop.example>` becomes `ana@shop.example`.
 */
export function normalizeAddress(raw: unknown): string | undefined {
	if (typeof raw !== 'string' || raw.length > 2_000) return undefined;
	const bare = unwrapped(raw.replace(INVISIBLE, '').trim()).toLowerCase();
	if (bare.length > MAX_ADDRESS_CHARS) return undefined;
	if (!PLAIN.test(bare) && !QUOTED_LOCAL.test(bare)) return undefined;
	return hasSoundDots(bare) ? bare : undefined;
}

/** The parts of an address in any spelling, or `undefined` when it is no address. */
export function splitAddress(raw: unknown): AddressParts | undefined {
	const address = normalizeAddress(raw);
	if (address === undefined) return undefined;
	const at = address.lastIndexOf('@');
	const local = address.slice(0, at);
	const plus = local.indexOf('+');
	return { local, base: plus > 0 ? local.slice(0, plus) : local, domain: address.slice(at + 1) };
}

/** Whether both are addresses, and of the same mailbox. */
export function sameAddress(a: unknown, b: unknown): boolean {
	const first = normalizeAddress(a);
	return first !== undefined && first === normalizeAddress(b);
}

/** `Ana <ana@x>`, `<mailto:ana@x>`, `'ana@x'` and `ana@x;` all give `ana@x`. */
function unwrapped(text: string): string {
	const open = text.lastIndexOf('<');
	const close = text.indexOf('>', open);
	const inside = open >= 0 && close > open ? text.slice(open + 1, close) : text;
	const bare = inside
		.trim()
		.replace(/^mailto:/i, '')
		.replace(/^'(.*)'$/, '$1');
	return bare.replace(/[\s.,;]{1,20}$/, '');
}

function hasSoundDots(address: string): boolean {
	const domain = address.slice(address.lastIndexOf('@') + 1);
	return !domain.startsWith('.') && !domain.endsWith('.') && !domain.includes('..');
}
