import { proofpointV2, proofpointV3 } from './encodings';
import { EXAMPLE, type Redirect } from './redirect';

/** Link protectors of the large mailbox providers and gateways. */
export const MAILBOX_PROTECTORS: readonly Redirect[] = [
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
];
