/** Mail addresses: one spelling for one mailbox. */

/** `local` is kept whole; `base` is the part before the first plus, so `support+x@a.example` has base `support`. */
export interface AddressParts {
	local: string;
	base: string;
	domain: string;
}

/** RFC 5321: 64 for the local part, 255 for the domain, one @. */
const MAX_ADDRESS_CHARS = 320;

const PLAIN = /^[^\s@<>()",;:\\[\]]{1,64}@[^\s@<>()",;:\\[\]']{1,255}$/;
const QUOTED_LOCAL = /^"[^"\\\r\n]{1,62}"@[^\s@<>()",;:\\[\]']{1,255}$/;

/** Characters that a reader does not see: controls, joiners, directions, fillers, variations. */
const INVISIBLE =
	/[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * An address as a service delivers it, in lower case; `undefined` when it is none. Nothing is taken out of it: in
 * `"<kim@bank.example>"@evil.example` a reader who unwraps brackets would find somebody else, and a forwarder's or list's spelling
 * (`SRS0=…`, `kim=bank.example@…`) names whom answers reach.
 */
export function exactAddress(raw: unknown): string | undefined {
	if (typeof raw !== 'string' || raw.length > MAX_ADDRESS_CHARS) return undefined;
	const bare = raw.trim().toLowerCase();
	if (INVISIBLE.test(bare) || (!PLAIN.test(bare) && !QUOTED_LOCAL.test(bare))) return undefined;
	return hasSoundDots(bare) ? bare : undefined;
}

/**
 * An address as people type it, in its one spelling: trimmed, lower case, without display name, brackets, quotes or `mailto:`.
 * `undefined` when it is no address.
 *
 * `"Silva, Ana" <Ana@Shop.example>` becomes `ana@shop.example`.
 */
export function normalizeAddress(raw: unknown): string | undefined {
	if (typeof raw !== 'string' || raw.length > 2_000) return undefined;
	return exactAddress(unwrapped(raw.trim()));
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
	const second = normalizeAddress(b);
	if (first === undefined || second === undefined) return false;
	return first === second || asciiAddress(first) === asciiAddress(second);
}

/**
 * The domain as DNS has it, `kim@xn--mller-kva.example` for `kim@müller.example`: Nylas reaches no other (docs/facts/nylas.md 2.4). Stays
 * as it is where it has no such form.
 */
export function asciiAddress(address: string): string {
	const at = address.lastIndexOf('@') + 1;
	const domain = address.slice(at);
	if (!NOT_ASCII.test(domain) || !URL.canParse(`http://${domain}`)) return address;
	return address.slice(0, at) + new URL(`http://${domain}`).hostname;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** `Ana <ana@x>`, `<mailto:ana@x>`, `'ana@x'` and `ana@x;` all give `ana@x`. Brackets count only around the end of the text. */
function unwrapped(text: string): string {
	const ended = text.replace(/[\s.,;]{1,20}$/, '');
	const open = ended.lastIndexOf('<');
	const inside = open >= 0 && ended.endsWith('>') ? ended.slice(open + 1, -1) : ended;
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
