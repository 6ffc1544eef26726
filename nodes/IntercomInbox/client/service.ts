import { record } from '../../../domain/record';
import type { Explanation, Service } from '../../shared/http/service';
import type { Connection } from '../../shared/http/wire';
import { withoutStop } from '../../shared/http/apiFailure';
import { codeOf, said } from '../../shared/http/said';
import { tokenKey } from '../../shared/http/connect';
import { customBaseUrl } from '../../shared/http/baseUrl';
import { standIn } from './standIn';
import { badInput } from '../../shared/base/failure';
import type { Answer } from '../../shared/http/response';

const HOSTS: Record<string, string> = {
	us: 'https://api.intercom.io',
	eu: 'https://api.eu.intercom.io',
	au: 'https://api.au.intercom.io',
};

/** Intercom's REST API: bearer token, the version in every request, errors as `{ type: 'error.list', errors: [...] }`. */
export const intercom: Service = {
	name: 'Intercom',
	credentials: [
		{ authentication: 'accessToken', type: 'intercomInboxApi' },
		{ authentication: 'oAuth2', type: 'intercomInboxOAuth2Api' },
	],
	maxRunning: 10,
	connection,
	explain,
	standIn,
};

function connection({ region, baseUrl, apiVersion, ...secrets }: Record<string, unknown>): Connection {
	const host = HOSTS[String(region)] ?? customBaseUrl('Intercom', region === 'custom' ? baseUrl : '');
	return {
		baseUrl: host,
		headers: { 'Intercom-Version': String(apiVersion || '2.15') },
		tokenKey: tokenKey(host, tokenOf(secrets)),
		hasWebhookSecret: typeof secrets.clientSecret === 'string' && secrets.clientSecret.trim() !== '',
	};
}

/** Entered by hand, or got by OAuth; such a token does not expire (docs/facts/intercom.md 1.6). */
function tokenOf({ accessToken, oauthTokenData }: Record<string, unknown>): string {
	const token = accessToken ?? record(oauthTokenData).access_token;
	if (typeof token === 'string' && token !== '') return token;
	throw badInput(
		'The Intercom credential has no access token',
		"Set 'Access Token' in the credential, or press 'Connect my account' in an OAuth2 credential.",
	);
}

/** `us`, `eu` or `au`; undefined for a proxy or the sandbox. */
export function regionOf(connected: Pick<Connection, 'baseUrl'>): string | undefined {
	return Object.keys(HOSTS).find((region) => HOSTS[region] === connected.baseUrl);
}

/** The header for a request that needs a newer API than the credential may pin. */
export function atLeast(wanted: string, connected: Connection): { 'Intercom-Version': string } {
	return { 'Intercom-Version': offers(wanted, connected) ? pinnedVersion(connected) : wanted };
}

/** The same for a body some of whose fields are younger than others: `since` says which field came with which version. */
export function atLeastFor(
	body: Record<string, unknown>,
	since: Readonly<Record<string, string>>,
	connected: Connection,
): { 'Intercom-Version': string } {
	const needed = Object.entries(since).flatMap(([name, version]) => (body[name] === undefined ? [] : [version]));
	return atLeast(
		needed.reduce((newest, each) => (minor(each) > minor(newest) ? each : newest), OLDEST),
		connected,
	);
}

const OLDEST = '2.11';

/** Whether the credential's version is this one or newer, for bodies that differ between versions. */
export function offers(wanted: string, connected: Connection): boolean {
	return minor(pinnedVersion(connected)) >= minor(wanted);
}

/** The version that the credential pins. */
export function pinnedVersion({ headers }: Pick<Connection, 'headers'>): string {
	return headers['Intercom-Version'] ?? OLDEST;
}

function minor(version: string): number {
	return Number(version.split('.')[1] ?? 0);
}

const ADVICE: ReadonlyArray<{ status: number; code?: RegExp; message: string; description: string }> = [
	{
		status: 400,
		code: /^intercom_version_invalid$/,
		message: 'The API version does not support this request',
		description: "Choose a newer 'API Version' in the credential",
	},
	{
		status: 400,
		code: /^invalid_field$/,
		message: "Intercom can't search by this field",
		description: "Use Intercom's field name, such as created_at or custom_attributes.plan",
	},
	{ status: 400, message: 'Intercom refused the request', description: 'Check the values of the fields' },
	{
		status: 401,
		message: 'Intercom did not accept the access token',
		description: 'Check token and region in the credential: European and Australian workspaces use their own hosts',
	},
	{
		status: 403,
		code: /^api_plan_restricted$/,
		message: "The workspace's plan does not include this",
		description: 'Upgrade the Intercom subscription to use this',
	},
	{
		status: 403,
		message: 'The Intercom app lacks a permission',
		description: 'Add the permission in the Developer Hub: your app > Configure > Authentication',
	},
	{
		status: 404,
		message: 'Intercom did not find this object',
		description: 'Check the ID and the workspace. The object may also be a merged or deleted contact',
	},
	{ status: 409, message: 'This object already exists in Intercom', description: 'Use Find or Create for contacts' },
	{
		status: 410,
		message: 'This contact has been merged into another one',
		description: 'Use the ID of the remaining contact',
	},
	{ status: 422, message: 'Intercom refused the request', description: 'Check the values of the fields' },
	{ status: 429, message: "Intercom's rate limit was reached", description: 'The retries ran out. Try again later' },
];

function explain({ status, headers, body }: Answer): Explanation {
	const { errors, request_id: requestId } = record(body);
	const { code, message } = record(Array.isArray(errors) ? errors[0] : undefined);
	const known = codeOf(code);
	const advice = ADVICE.find((row) => row.status === status && (!row.code || row.code.test(known ?? '')));
	return {
		message: advice?.message ?? `Intercom returned status ${status}`,
		description: [advice?.description, message ? `Intercom says: ${withoutStop(said(String(message)))}` : '']
			.filter(Boolean)
			.join('. '),
		code: known,
		requestId: codeOf(requestId) ?? codeOf(headers['x-request-id']),
	};
}
