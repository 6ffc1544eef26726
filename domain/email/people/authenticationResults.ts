import { splitAddress } from '../address';
import type { Mail } from '../message';

/** What the receiving server says of the sender: `none` where it says nothing, or nothing that can be read. */
export type Verified = 'pass' | 'fail' | 'none';

/**
 * From the topmost `Authentication-Results` (RFC 8601): the receiving server writes it above what came with the mail, so those below
 * may be the sender's own. DMARC decides; without it SPF and DKIM, for the domain in From. `ARC-Authentication-Results` is what
 * somebody on the way has seen.
 */
export function verifiedSender({ headers, from }: Mail): Verified {
	const results = parsed(headers.get('authentication-results') ?? '');
	const writers = [...new Set(from.map(({ email }) => email))];
	const dmarc = results.filter(({ method }) => method === 'dmarc');
	if (dmarc.some(({ result }) => result === 'fail')) return 'fail';
	const domain = splitAddress(writers[0])?.domain;
	// DMARC is about one address in From.
	if (domain === undefined || writers.length > 1) return 'none';
	if (dmarc.some(({ result, isFor }) => result === 'pass' && isFor(domain) !== false)) return 'pass';
	const ofFrom = results.filter(({ method, isFor }) => /^(?:spf|dkim)$/.test(method) && isFor(domain) === true);
	if (ofFrom.some(({ result }) => result === 'pass')) return 'pass';
	return ofFrom.some(({ method, result }) => method === 'spf' && result === 'fail') ? 'fail' : 'none';
}

interface Result {
	method: string;
	result: string;
	/** Whether it was found for this domain; `undefined` where it does not say for which. */
	isFor(domain: string): boolean | undefined;
}

/** `mx.shop.example; dmarc=pass (p=none) header.from=kim.example; spf=fail smtp.mailfrom=x@kim.example` */
function parsed(header: string): Result[] {
	return bare(header)
		.split(';')
		.flatMap((part) => {
			const [, method, result] = RESULT.exec(part.slice(0, 500).trim()) ?? [];
			if (method === undefined || result === undefined) return [];
			const domains = [...part.slice(0, 500).matchAll(PROPERTY)].map(([, , value = '']) => domainOf(value));
			return [
				{
					method: method.toLowerCase(),
					result: result.toLowerCase(),
					isFor: (domain: string) => (domains.length === 0 ? undefined : domains.some((one) => isAligned(one, domain))),
				},
			];
		});
}

const RESULT = /^([a-z-]{1,30})(?:\/\d{1,3})?=([a-z]{1,20})(?=\s|$)/i;
/** The domain that each method was asked about: From's, the envelope's, the signature's. */
const PROPERTY = /\b(header\.from|header\.d|header\.i|smtp\.mailfrom)=([^\s;"]{1,300})/gi;

/**
 * Without comments, which nest (RFC 5322, 3.2.2), and without quoted values: both hold words of the sender's choice. What does not end
 * takes all behind it along.
 */
function bare(header: string): string {
	let depth = 0;
	let isQuoted = false;
	let kept = '';
	for (let at = 0; at < header.length; at++) {
		const char = header.charAt(at);
		if (char === '\\' && (isQuoted || depth > 0)) at++;
		else if (char === '"' && depth === 0) isQuoted = !isQuoted;
		else if (isQuoted) continue;
		else if (char === '(') depth++;
		else if (char === ')') depth = Math.max(0, depth - 1);
		else if (depth === 0) kept += char;
	}
	return kept;
}

function domainOf(value: string): string {
	return value.toLowerCase().slice(value.lastIndexOf('@') + 1);
}

/** The same domain, or one below the other (`mail.kim.example` and `kim.example`), but never a whole country's. */
function isAligned(one: string, other: string): boolean {
	if (one === other) return one !== '';
	const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
	return shorter.includes('.') && longer.endsWith(`.${shorter}`);
}
