import { base64Text, percentDecoded, proofpointV2, proofpointV3 } from './encodings';

/** Services that put an address of their own before the one that was written, and carry that one inside. */
export interface Redirect {
	service: string;
	/** Without it the path is the evidence: companies run these under their own names. */
	host?: RegExp;
	path?: RegExp;
	/** Query parameters that hold the target, whatever their case. */
	parameters?: readonly string[];
	/** Or where it stands in the path and query: its first group. */
	within?: RegExp;
	/** How the target is written there, beyond percent signs. */
	decode?: (found: string, href: string) => string | undefined;
	example: string;
}

const EXAMPLE = 'https%3A%2F%2Fa.example%2Fx';

/**
 * Every row's example is run by a test and shows `https://a.example/x`. Services whose addresses are only a token (Mimecast, INKY,
 * Egress) have no row: their links stay as they are.
 */
export const REDIRECTS: readonly Redirect[] = [
	{
		service: 'Outlook Safe Links',
		host: /\.safelinks\.protection\.(?:outlook\.com|outlook\.cn|partner\.outlook\.cn|office365\.us)$/,
		parameters: ['url'],
		example: `https://eur01.safelinks.protection.outlook.com/?url=${EXAMPLE}&data=05`,
	},
	{
		service: 'Safe Links of Teams and Outlook on the web',
		host: /(?:^|\.)(?:office\.net|office\.com|office365\.com|live\.com|microsoft\.com)$/,
		path: /\/(?:atp-)?safelinks?\.html?$/,
		parameters: ['url'],
		example: `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${EXAMPLE}&locale=de`,
	},
	{
		service: 'Outlook Web App',
		path: /^\/owa\/redir\.aspx$/,
		parameters: ['url'],
		example: `https://mail.corp.example/owa/redir.aspx?C=x&URL=${EXAMPLE}`,
	},
	{
		service: 'Proofpoint v3',
		host: /^urldefense\.(?:com|us|proofpoint\.com)$/,
		within: /^\/v3\/__(.{1,8000}?)__(?:;|$)/,
		decode: proofpointV3,
		example: 'https://urldefense.com/v3/__https://a.example/x__;!!AbC123!xyz$',
	},
	{
		service: 'Proofpoint v2',
		host: /^urldefense\.(?:com|us|proofpoint\.com)$/,
		path: /^\/v2\//,
		parameters: ['u'],
		decode: proofpointV2,
		example: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=DwMFaQ&c=k',
	},
	{
		service: 'Proofpoint v1',
		host: /^urldefense\.(?:com|us|proofpoint\.com)$/,
		path: /^\/v1\//,
		parameters: ['u'],
		example: `https://urldefense.proofpoint.com/v1/url?u=${EXAMPLE}&k=oIvRg`,
	},
	{
		service: 'GMX, web.de, 1&1, mail.com',
		host: /^deref-[a-z\d]{2,10}(?:-\d{1,3})?\.[a-z.]{2,6}$/,
		parameters: ['redirectUrl'],
		example: `https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=${EXAMPLE}`,
	},
	{
		service: 'Cisco',
		host: /^secure-web\.cisco\.com$/,
		within: /^\/(?:[^/]{1,4000}\/)?(https?(?:%3a|:).{1,4000})$/i,
		example: `https://secure-web.cisco.com/1abcDEF-x/${EXAMPLE}`,
	},
	{
		service: 'Barracuda',
		host: /^linkprotect\.cudasvc\.com$/,
		parameters: ['a'],
		example: `https://linkprotect.cudasvc.com/url?a=${EXAMPLE}&c=E`,
	},
	{
		service: 'Trend Micro',
		host: /(?:^|[.-])ctp\.trendmicro\.com$/,
		parameters: ['url'],
		example: `https://eu1-ctp.trendmicro.com/wis/clicktime/v1/query?url=${EXAMPLE}&umid=1`,
	},
	{
		service: 'Symantec',
		host: /^clicktime\.(?:symantec\.com|cloud\.postoffice\.net)$/,
		parameters: ['u'],
		example: `https://clicktime.symantec.com/3abc?u=${EXAMPLE}`,
	},
	{
		service: 'FireEye, Trellix',
		host: /^protect\d{0,2}\.(?:fireeye|trellix)\.com$/,
		parameters: ['u'],
		example: `https://protect2.fireeye.com/v1/url?k=abc&q=1&e=2&u=${EXAMPLE}`,
	},
	{
		service: 'Sophos',
		host: /\.protection\.sophos\.com$/,
		parameters: ['u'],
		decode: base64Text,
		example: 'https://eu-west-1.protection.sophos.com?d=a.example&u=aHR0cHM6Ly9hLmV4YW1wbGUveA==&p=m&i=x',
	},
	{
		service: 'FortiMail',
		path: /\/fmlurlsvc\/?$/,
		parameters: ['url'],
		example: `https://mail.corp.example/fmlurlsvc/?fewReq=:B:JVk&url=${EXAMPLE}`,
	},
	{
		service: 'Check Point, Avanan',
		host: /(?:^|\.)(?:avanan\.click|checkpoint\.com)$/,
		within: /^\/v\d{1,2}\/(?:[a-z]{0,3}\d{0,3}\/)?_{2,3}(https?:.{1,8000}?)_{2,3}(?:\.|;|$)/,
		example: 'https://url.avanan.click/v2/___https://a.example/x___.YXAzOmFiYw',
	},
	{
		service: 'Check Point',
		host: /(?:^|\.)url-protection\.com$/,
		parameters: ['o'],
		example: `https://checkpoint.url-protection.com/v1/url?o=${EXAMPLE}&g=x`,
	},
	{
		service: 'Hornetsecurity',
		host: /(?:^|\.)(?:cloud-security\.net|hornetsecurity\.com)$/,
		parameters: ['url'],
		example: `https://seclinks.cloud-security.net/lkdn?url=${EXAMPLE}`,
	},
	{
		service: 'Libraesva',
		host: /^urlsand\.(?:esvalabs\.)?com$/,
		parameters: ['u'],
		example: `https://urlsand.esvalabs.com/?u=${EXAMPLE}&e=1&h=2`,
	},
	{
		service: 'Bitdefender',
		host: /^linkscan\.io$/,
		within: /^\/scan\/ux\/([\w+=-]{1,8000})/,
		decode: base64Text,
		example: 'https://linkscan.io/scan/ux/aHR0cHM6Ly9hLmV4YW1wbGUveA/ABCDEF?c=1&i=1',
	},
	{
		service: 'other link protectors, by their name',
		host: /(?:^|[.-])(?:safe-?links?|link-?protect(?:ion)?|url-?protect(?:ion)?|url-?defen[cs]e|click-?time|sec-?links?|link-?lock|link-?scan|url-?scan|deref(?:errer)?)(?:[.-]|\d)/,
		parameters: ['url', 'u', 'redirectUrl', 'target', 'link', 'q', 'a', 'o'],
		example: `https://linklock.titanhq.com/analyse?url=${EXAMPLE}&data=x`,
	},
	{
		service: 'Google',
		host: /^(?:www\.)?google\.[a-z.]{2,6}$/,
		path: /^\/url$/,
		parameters: ['q', 'url'],
		example: `https://www.google.com/url?q=${EXAMPLE}&sa=D`,
	},
	{
		service: 'YouTube',
		host: /^(?:www\.)?youtube\.com$/,
		path: /^\/redirect$/,
		parameters: ['q'],
		example: `https://www.youtube.com/redirect?event=x&redir_token=abc&q=${EXAMPLE}`,
	},
	{
		service: 'Bing',
		host: /^(?:www\.)?bing\.com$/,
		path: /^\/ck\/a$/,
		parameters: ['u'],
		decode: (found) => base64Text(found.replace(/^a1/, '')),
		example: 'https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUveA&ntb=1',
	},
	{
		service: 'Yahoo search',
		host: /^r\.search\.yahoo\.com$/,
		within: /\/RU=([^/]{1,4000})\//,
		example: `https://r.search.yahoo.com/_ylt=abc/RV=2/RE=1/RO=10/RU=${EXAMPLE}/RK=2/RS=x`,
	},
	{
		service: 'DuckDuckGo',
		host: /^duckduckgo\.com$/,
		path: /^\/l\/?$/,
		parameters: ['uddg'],
		example: `https://duckduckgo.com/l/?uddg=${EXAMPLE}&rut=1`,
	},
	{
		service: 'Facebook, Instagram, Messenger, WhatsApp',
		host: /^(?:lm?\.(?:facebook|instagram|messenger|workplace)\.com|l\.wl\.co)$/,
		parameters: ['u'],
		example: `https://l.facebook.com/l.php?u=${EXAMPLE}&h=AT0`,
	},
	{
		service: 'LinkedIn',
		host: /^(?:www\.)?linkedin\.com$/,
		path: /^\/(?:redir\/redirect|safety\/go)\/?$/,
		parameters: ['url'],
		example: `https://www.linkedin.com/redir/redirect?url=${EXAMPLE}&urlhash=Z`,
	},
	{
		service: 'Slack',
		host: /^slack-redir\.net$/,
		parameters: ['url'],
		example: `https://slack-redir.net/link?url=${EXAMPLE}`,
	},
	{
		service: 'Reddit',
		host: /^out\.reddit\.com$/,
		parameters: ['url'],
		example: `https://out.reddit.com/t3_abc?url=${EXAMPLE}&token=x`,
	},
	{
		service: 'VK',
		host: /^(?:www\.)?vk\.com$/,
		path: /^\/away\.php$/,
		parameters: ['to'],
		example: `https://vk.com/away.php?to=${EXAMPLE}`,
	},
	{
		service: 'QQ mail',
		host: /^mail\.qq\.com$/,
		parameters: ['gourl', 'url'],
		example: `https://mail.qq.com/cgi-bin/readtemplate?t=safety&check=false&gourl=${EXAMPLE}`,
	},
];

/** A target that was written with percent signs, once or twice. */
export function plainTarget(found: string): string {
	let target = found;
	for (let round = 0; round < 2 && /^[a-z]{4,6}%/i.test(target); round++) target = percentDecoded(target);
	return target;
}
