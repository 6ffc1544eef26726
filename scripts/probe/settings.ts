import { customBaseUrl } from '../../nodes/shared/http/baseUrl';
import { intercom } from '../../nodes/IntercomInbox/client/service';
import { nylas } from '../../nodes/Nylas/client/service';
import type { IntercomAccess } from './places/intercomPlace';
import type { NylasAccess } from './places/nylasAccount';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
	intercom?: IntercomAccess;
	nylas?: NylasAccess;
	/** Where notifications come in. */
	notifications?: { port: number; publicUrl: string; intercom?: string };
	/** What must not stand in the report. */
	secrets: string[];
}

/** What the environment may hold; the first of each service is what makes it tried. */
const VARIABLES: ReadonlyArray<{ name: string; what: string }> = [
	{ name: 'PROBE_INTERCOM_TOKEN', what: 'access token of a private app in a test workspace' },
	{ name: 'PROBE_INTERCOM_REGION', what: 'us (default), eu, au, or a base URL' },
	{ name: 'PROBE_NYLAS_KEY', what: 'API key of a Nylas application' },
	{
		name: 'PROBE_NYLAS_GRANT',
		what: 'ID of the grant of a scratch mailbox: it gets some dozen mails, and loses them again',
	},
	{ name: 'PROBE_NYLAS_REGION', what: 'us (default), eu, or a base URL' },
	{ name: 'PROBE_PUBLIC_URL', what: 'optional: an HTTPS address that reaches PROBE_PORT here, for what is notified' },
	{ name: 'PROBE_PORT', what: 'optional: default 8787' },
	{
		name: 'PROBE_INTERCOM_SECRET',
		what: 'optional: client secret of the app whose webhook you have set to PROBE_PUBLIC_URL, with conversation.user.created and conversation.admin.replied',
	},
];

const DEFAULT_PORT = 8787;

/** For somebody who has set nothing, or not enough. */
export function howTo(): string {
	const rows = VARIABLES.map(({ name, what }) => `  ${name.padEnd(22)} ${what}`);
	return [
		'npm run probe looks whether Nylas and Intercom behave as docs/facts says. It needs keys, in the environment:',
		'',
		...rows,
		'',
		'One of the two services is enough. Without accounts: npm run probe -- --sandbox',
	].join('\n');
}

/** Undefined where neither service has a key. Throws for a grant without a key, and the other way round. */
export function settingsOf(env: Environment): Settings | undefined {
	const { PROBE_INTERCOM_TOKEN: accessToken, PROBE_NYLAS_KEY: apiKey, PROBE_NYLAS_GRANT: grantId } = env;
	if (Boolean(apiKey) !== Boolean(grantId)) throw new Error('PROBE_NYLAS_KEY and PROBE_NYLAS_GRANT need each other');
	if (!accessToken && !apiKey) return undefined;
	const publicUrl = env.PROBE_PUBLIC_URL;
	return {
		...(accessToken && { intercom: { accessToken, baseUrl: intercomUrl(env.PROBE_INTERCOM_REGION, accessToken) } }),
		...(apiKey && grantId && { nylas: { apiKey, grantId, baseUrl: nylasUrl(env.PROBE_NYLAS_REGION, apiKey) } }),
		...(publicUrl && {
			notifications: {
				port: Number(env.PROBE_PORT) || DEFAULT_PORT,
				publicUrl: customBaseUrl('Nylas', publicUrl),
				intercom: env.PROBE_INTERCOM_SECRET,
			},
		}),
		secrets: [accessToken, apiKey, grantId, env.PROBE_INTERCOM_SECRET, publicUrl].filter((each) => each !== undefined),
	};
}

function intercomUrl(region = 'us', accessToken: string): string {
	return intercom.connection({ accessToken, ...regionOf(region), apiVersion: '2.15' }).baseUrl;
}

function nylasUrl(region = 'us', apiKey: string): string {
	return nylas.connection({ apiKey, ...regionOf(region) }).baseUrl;
}

function regionOf(region: string): { region: string; baseUrl?: string } {
	return region.startsWith('http') ? { region: 'custom', baseUrl: region } : { region };
}
