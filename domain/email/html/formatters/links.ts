/** Links in text: the address once, and the real one where a redirect hides it. */

/** Redirects that carry their target in the address. Every row's example is run by a test. */
export const REDIRECTS: readonly { service: string; host: RegExp; parameter: string; example: string }[] = [
	{
		service: 'Outlook Safe Links',
		host: /\.safelinks\.protection\.outlook\.com$/,
		parameter: 'url',
		example: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=05',
	},
	{
		service: 'Google',
		host: /^www\.google\.[a-z.]{2,6}$/,
		parameter: 'q',
		example: 'https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D',
	},
	{
		service: 'Facebook',
		host: /^lm?\.facebook\.com$/,
		parameter: 'u',
		example: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx&h=AT0',
	},
	{
		service: 'Barracuda',
		host: /^linkprotect\.cudasvc\.com$/,
		parameter: 'a',
		example: 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2Fx&c=E',
	},
	{
		service: 'Slack',
		host: /^slack-redir\.net$/,
		parameter: 'url',
		example: 'https://slack-redir.net/link?url=https%3A%2F%2Fa.example%2Fx',
	},
	{
		service: 'LinkedIn',
		host: /^www\.linkedin\.com$/,
		parameter: 'url',
		example: 'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fa.example%2Fx&urlhash=Z',
	},
];

/** Longer ones are tracking: their query says nothing to a reader. */
const MAX_LINK_CHARS = 160;

const TRACKING_PARAMETER = /^(?:utm_[a-z]{1,20}|fbclid|gclid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|ck_subscriber_id)$/i;
const MAX_HREF_CHARS = 4_000;

/** What to write after a link's text: ` (https://…)`, or nothing where the text says it already. */
export function linkSuffix(href: string, text: string): string {
	if (text === '' || href.length > MAX_HREF_CHARS) return '';
	const target = readableTarget(href.trim());
	if (target === undefined || isSaid(target, text)) return '';
	return ` (${target})`;
}

function readableTarget(href: string): string | undefined {
	if (/^mailto:/i.test(href)) return percentDecoded(href.slice(7).replace(/\?.*$/s, '')).trim() || undefined;
	if (!/^https?:\/\/[^\s<>]+$/i.test(href)) return undefined;
	const unwrapped = withoutRedirect(href);
	const clean = withoutTracking(unwrapped);
	return clean.length <= MAX_LINK_CHARS ? clean : `${clean.replace(/[?#].*$/s, '').slice(0, MAX_LINK_CHARS)}…`;
}

function withoutRedirect(href: string): string {
	if (!href.includes('?')) return href;
	const url = parsed(href);
	const rule = url && REDIRECTS.find(({ host }) => host.test(url.hostname));
	const target = rule && url.searchParams.get(rule.parameter);
	return target && /^https?:\/\/[^\s<>]+$/i.test(target) ? target : href;
}

/** Only where there is something to take out: writing an address anew would change its spelling. */
function withoutTracking(href: string): string {
	const question = href.indexOf('?');
	if (question < 0) return href;
	const hash = href.indexOf('#', question);
	const query = href.slice(question + 1, hash < 0 ? undefined : hash).split('&');
	const kept = query.filter((pair) => !TRACKING_PARAMETER.test(pair.replace(/=.*$/s, '')));
	if (kept.length === query.length) return href;
	const fragment = hash < 0 ? '' : href.slice(hash);
	return href.slice(0, question) + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function isSaid(target: string, text: string): boolean {
	const short = shortened(target);
	const said = shortened(text);
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

function percentDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// Not every percent sign in a mail is an encoding.
		return text;
	}
}

function parsed(href: string): URL | undefined {
	try {
		return new URL(href);
	} catch {
		// An address no browser could open has no target to show.
		return undefined;
	}
}
