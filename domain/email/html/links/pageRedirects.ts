import { base64Text } from './encodings';
import { EXAMPLE, type Redirect } from './redirect';

/** Search engines and networks that count who leaves them. */
export const PAGE_REDIRECTS: readonly Redirect[] = [
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
		service: 'Steam',
		host: /^(?:www\.)?steamcommunity\.com$/,
		path: /^\/linkfilter\/?$/,
		parameters: ['url', 'u'],
		example: `https://steamcommunity.com/linkfilter/?url=${EXAMPLE}`,
	},
	{
		service: 'Yandex mail',
		host: /^mail\.yandex\.(?:ru|com|by|kz|com\.tr)$/,
		path: /^\/re\.jsx$/,
		parameters: ['l'],
		example: `https://mail.yandex.ru/re.jsx?uid=1&c=x&l=${EXAMPLE}`,
	},
	{
		service: 'QQ mail',
		host: /^mail\.qq\.com$/,
		parameters: ['gourl', 'url'],
		example: `https://mail.qq.com/cgi-bin/readtemplate?t=safety&check=false&gourl=${EXAMPLE}`,
	},
];
