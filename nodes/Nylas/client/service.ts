import { record } from '../../../domain/record';
import type { Answer, Connection } from '../../shared/http/wire';
import type { Explanation, Service } from '../../shared/http/service';
import { withoutStop } from '../../shared/http/apiFailure';
import { tokenKey } from '../../shared/http/connect';
import { badInput } from '../../shared/base/failure';

const HOSTS: Record<string, string> = { us: 'https://api.us.nylas.com', eu: 'https://api.eu.nylas.com' };

/**
 * Nylas v3: bearer key, one host per region, errors as `{ request_id, error: { type, message } }`
 * (docs/facts/nylas.md 1.1, 1.2, 1.8).
 */
export const nylas: Service = {
	name: 'Nylas',
	credentials: [{ authentication: 'apiKey', type: 'nylasApi' }],
	// Microsoft allows four requests at once per mailbox; a few more for applications with several.
	maxRunning: 8,
	connection,
	explain,
	mailboxes: { of: (path) => /^\/v3\/grants\/([^/?]+)/.exec(path)?.[1], isThrottled: isProviders },
};

/**
 * Google or Microsoft asks this one mailbox to slow down, at Microsoft for twenty minutes
 * (docs/facts/nylas.md 2.11, 2.13).
 */
function isProviders({ body }: Answer): boolean {
	return (record(record(body).error).provider_error ?? undefined) !== undefined;
}

function connection({ apiKey, region, baseUrl }: Record<string, unknown>): Connection {
	const custom = String(baseUrl ?? '')
		.trim()
		.replace(/\/+$/, '');
	const host = region === 'custom' ? custom : HOSTS[String(region)];
	if (!host)
		throw badInput('The Nylas credential has no base URL', "Fill 'Base URL' in the credential, or choose a region.");
	return { baseUrl: host, headers: {}, tokenKey: tokenKey(host, String(apiKey)) };
}

/** Known refusals and what to do, by status; `type` names differ in spelling, so the status decides. */
const ADVICE: ReadonlyArray<{ status: number; type?: RegExp; message: string; description: string }> = [
	{
		status: 400,
		type: /token\.unauthorized_access$/,
		message: 'Nylas did not accept the API key',
		description: 'Check key and region in the credential: a US key does not work in the EU',
	},
	{
		status: 400,
		type: /^70005$/,
		message: 'Nylas could not reach the webhook address',
		description:
			'n8n needs a public HTTPS address (WEBHOOK_URL) that answers from the internet; ngrok addresses are refused',
	},
	{
		status: 400,
		type: /^70000$/,
		message: 'Nylas does not know this webhook',
		description: 'Check its ID: a webhook belongs to one Nylas application and region',
	},
	{
		status: 401,
		message: 'Nylas did not accept the API key, or the grant has expired',
		description:
			'Check key and region in the credential. If other mailboxes work, re-authenticate this one in the Nylas Dashboard',
	},
	{
		status: 402,
		message: 'Nylas could not send to at least one recipient',
		description: 'Check the addresses: non-ASCII addresses are refused',
	},
	{
		status: 403,
		message: 'Nylas does not allow this for the mailbox',
		description:
			'The grant lacks a scope (re-authenticate it with the scopes this needs), or the provider has a limit that is reached',
	},
	{
		status: 404,
		message: 'Nylas does not know this object',
		description: 'Check the grant and the ID: IDs belong to one mailbox, and a deleted grant takes them with it',
	},
	{
		status: 409,
		type: /invalid_idempotent_request$/,
		message: 'Another mail was sent under the same Idempotency Key',
		description:
			'Use a key of its own for each mail. Where it is an answer under its own key, the next reconcile looks into the mailbox and settles it',
	},
	{ status: 413, message: 'The mail is too large', description: 'Nylas takes 25 MB with all attachments' },
	{
		status: 429,
		message: 'Nylas or the mail provider asks to slow down',
		description: 'The request was retried until time ran out; a send throttle at Microsoft lasts about twenty minutes',
	},
];

function explain({ status, headers, body }: Answer): Explanation {
	const { error, request_id: requestId, type: flatType, message: flatMessage } = record(body);
	const { type = flatType, message = flatMessage, provider_error: provider } = record(error);
	const code = typeof type === 'string' ? type : undefined;
	const advice = ADVICE.find((row) => row.status === status && (!row.type || row.type.test(code ?? '')));
	const said = [message, record(provider).message].filter((text) => typeof text === 'string' && text !== '').join('; ');
	return {
		message: advice?.message ?? `Nylas answered ${status}`,
		description: [advice?.description, said && `Nylas says: ${withoutStop(said)}`].filter(Boolean).join('. '),
		code,
		requestId: String(requestId ?? headers['x-request-id'] ?? '') || undefined,
	};
}
