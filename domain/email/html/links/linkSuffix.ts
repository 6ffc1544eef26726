import { percentDecoded } from './encodings';
import { unwrapped, withUnwrappedLinks } from './unwrap';

/** Links in text: the address once, and the real one where a redirect hides it. */

/** No browser or server is sure to take a longer one. */
const MAX_LINK_CHARS = 2_000;
/** Where a mailing service counts clicks, a longer one says nothing to a reader. */
const MAX_COUNTED_CHARS = 160;
const COUNTS_CLICKS =
	/^https?:\/\/(?:[^/?#]{0,100}\.)?(?:e?mail)?(?:clicks?|track(?:ing|er)?|ct|url\d{2,6}|links?)\d{0,3}\.[^/?#]{1,100}\/(?:ls|click|c|f|track|e|t|r|wf|x|ss|u)\//i;

const TRACKING_PARAMETER = /^(?:utm_[a-z]{1,20}|fbclid|gclid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|ck_subscriber_id)$/i;
const MAX_HREF_CHARS = 8_000;

/** What to write after a link's text: ` (https://…)`, or nothing where the text says it already. */
export function linkSuffix(href: string, text: string): string {
	if (text === '' || href.length > MAX_HREF_CHARS) return '';
	const target = readableTarget(href.trim());
	if (target === undefined || isSaid(target, text)) return '';
	return ` (${target})`;
}

function readableTarget(given: string): string | undefined {
	const href = unwrapped(given);
	if (/^mailto:/i.test(href)) return percentDecoded(href.slice(7).replace(/\?[^]*/, '')).trim() || undefined;
	if (!/^https?:\/\/[^\s<>]+$/i.test(href)) return undefined;
	const clean = withoutTracking(href);
	const max = COUNTS_CLICKS.test(clean) ? MAX_COUNTED_CHARS : MAX_LINK_CHARS;
	return clean.length <= max ? clean : `${clean.replace(/[?#][^]*/, '').slice(0, MAX_COUNTED_CHARS)}…`;
}

/** Only where there is something to take out: writing an address anew would change its spelling. */
function withoutTracking(href: string): string {
	const question = href.indexOf('?');
	if (question < 0) return href;
	const hash = href.indexOf('#', question);
	const query = href.slice(question + 1, hash < 0 ? undefined : hash).split('&');
	const kept = query.filter((pair) => !TRACKING_PARAMETER.test(pair.replace(/=[^]*/, '')));
	if (kept.length === query.length) return href;
	const fragment = hash < 0 ? '' : href.slice(hash);
	return href.slice(0, question) + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function isSaid(target: string, text: string): boolean {
	const short = shortened(target);
	const said = shortened(withUnwrappedLinks(text));
	return said === short || said === shortened(percentDecoded(target)) || said.includes(short);
}

/** Without scheme, `www.`, blanks and the slash at the end. */
function shortened(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\s\u200b\u00ad]+/g, '')
		.replace(/^<|>$/g, '')
		.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/, '')
		.replace(/\/$/, '');
}
