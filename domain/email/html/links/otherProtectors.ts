import { base64Text } from './encodings';
import { EXAMPLE, type Redirect } from './redirect';

/** Link protectors that companies buy beside their mailbox, and those known by their name only. */
export const OTHER_PROTECTORS: readonly Redirect[] = [
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
		service: 'AppRiver, Zix, OpenText',
		host: /(?:^|\.)edgepilot\.com$/,
		parameters: ['u'],
		example: `https://link.edgepilot.com/s/0a1b2c3d/AbC-x?u=${EXAMPLE}`,
	},
	{
		service: 'other link protectors, by their name',
		host: /(?:^|[.-])(?:safe-?links?|link-?protect(?:ion)?|url-?protect(?:ion)?|url-?defen[cs]e|click-?time|sec-?links?|link-?lock|link-?scan|url-?scan|deref(?:errer)?)(?:[.-]|\d)/,
		parameters: ['url', 'u', 'redirectUrl', 'target', 'link', 'q', 'a', 'o'],
		example: `https://linklock.titanhq.com/analyse?url=${EXAMPLE}&data=x`,
	},
];
