import { record } from '../../../domain/record';
import type { Connection } from '../../shared/http/wire';
import type { Explanation, Service } from '../../shared/http/service';
import { withoutStop } from '../../shared/http/apiFailure';
import { codeOf, said } from '../../shared/http/said';
import { tokenKey } from '../../shared/http/connect';
import { customBaseUrl } from '../../shared/http/baseUrl';
import type { Answer } from '../../shared/http/response';

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
	// A list or object in `data`; what is changed has its own ID.
	standIn: ({ id, path, body }) => ({ data: { id: changedId(path) ?? id, ...body } }),
	// The name is written with and without a prefix.
	isBusyWithKey: (answer) => answer.status === 409 && /concurrent_idempotent_request$/.test(explain(answer).code ?? ''),
	mailboxes: { of: (path) => /^\/v3\/grants\/([^/?]+)/.exec(path)?.[1], isThrottled: isProviders },
};

/** The last part of a path with an even number of them behind the mailbox: `/messages/{id}`, but `/messages/send`. */
function changedId(path: string): string | undefined {
	const [, last] = /\/(?:messages|threads|drafts|folders|contacts|events|webhooks)\/([^/?]+)$/.exec(path) ?? [];
	return last === undefined || last === 'send' || last === 'send-test-event' ? undefined : decodeURIComponent(last);
}

/**
 * Google or Microsoft asks this one mailbox to slow down, at Microsoft for twenty minutes
 * (docs/facts/nylas.md 2.11, 2.13).
 */
function isProviders({ body }: Answer): boolean {
	return (record(record(body).error).provider_error ?? undefined) !== undefined;
}

function connection({ apiKey, region, baseUrl }: Record<string, unknown>): Connection {
	const host = HOSTS[String(region)] ?? customBaseUrl('Nylas', region === 'custom' ? baseUrl : '');
	return { baseUrl: host, headers: {}, tokenKey: tokenKey(host, String(apiKey)) };
}

/** Known refusals and what to do, by status; `type` names differ in spelling, so the status decides. */
const ADVICE: ReadonlyArray<{ status: number; type?: RegExp; message: string; description: string }> = [
	{
		status: 400,
		type: /token\.unauthorized_access$/,
		message: 'Nylas did not accept the API key',
		description: 'Check the API key and the region in the credential: a US key does not work in the EU',
	},
	{
		status: 400,
		type: /^70005$/,
		message: 'Nylas could not reach the webhook address',
		description:
			"Set n8n's WEBHOOK_URL to an HTTPS address that is reachable from the internet. Nylas rejects ngrok addresses",
	},
	{
		status: 400,
		type: /^70000$/,
		message: 'Nylas did not find this webhook',
		description: 'Check the ID: a webhook belongs to one Nylas application and region',
	},
	{
		status: 401,
		message: "Nylas did not accept the API key, or the mailbox's grant has expired",
		description:
			'Check the API key and the region in the credential. If other mailboxes work, re-authenticate this one in the Nylas Dashboard',
	},
	{
		status: 402,
		message: 'Nylas could not send to at least one recipient',
		description: 'Check the addresses: Nylas rejects non-ASCII addresses',
	},
	{
		status: 403,
		message: 'Nylas does not allow this for the mailbox',
		description: 'Re-authenticate the mailbox if its grant lacks a scope, or wait if a provider limit was reached',
	},
	{
		status: 404,
		message: 'Nylas did not find this object',
		description:
			'Check the mailbox and the ID: an ID is valid in one mailbox only, and deleting the grant makes its IDs invalid',
	},
	{
		status: 409,
		type: /invalid_idempotent_request$/,
		message: 'Another email was sent with the same Idempotency Key',
		description:
			'Use a different key for each email. If this is a reply with its default key, the next reconcile run checks the mailbox and resolves it',
	},
	{
		status: 413,
		message: 'The email is too large',
		description: 'Nylas accepts 25 MB including attachments, and larger files of Microsoft mailboxes',
	},
	{
		status: 429,
		message: 'The rate limit of Nylas or the email provider was reached',
		description:
			'The request was retried until time ran out. Try again later; a Microsoft send throttle lasts about 20 minutes',
	},
];

function explain({ status, headers, body }: Answer): Explanation {
	const { error, request_id: requestId, type: flatType, message: flatMessage } = record(body);
	const { type = flatType, message = flatMessage, provider_error: provider } = record(error);
	const code = codeOf(type);
	const advice = ADVICE.find((row) => row.status === status && (!row.type || row.type.test(code ?? '')));
	const words = said(
		[message, record(provider).message].filter((text) => typeof text === 'string' && text !== '').join('; '),
	);
	return {
		message: advice?.message ?? `Nylas returned status ${status}`,
		description: [advice?.description, words && `Nylas says: ${withoutStop(words)}`].filter(Boolean).join('. '),
		code,
		requestId: codeOf(requestId) ?? codeOf(headers['x-request-id']),
	};
}
