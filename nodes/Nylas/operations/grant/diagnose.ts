import type { Api } from '../../../shared/http/api';
import { findingsOf, type Found } from '../../../shared/kit/diagnosis';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Enveloped, Folder, Grant } from '../../client/model';
import { webhookStates } from './webhookStates';

type Look = (api: Api, grantId: string) => Promise<Found>;

/** What is looked at, in the order in which one needs the other. */
const CHECKS: ReadonlyArray<{ check: string; run: Look }> = [
	{ check: 'API key and region', run: application },
	{ check: 'Mailbox', run: grantStatus },
	{ check: 'Reading messages', run: async (api, id) => await probe(api, path`/v3/grants/${id}/messages`) },
	{ check: 'Folder of sent mail', run: sentFolder },
	{ check: 'Webhooks', run: webhookStates },
];

export const diagnose = operation({
	name: 'Diagnose',
	action: 'Diagnose a mailbox',
	description: 'Check API key, region, mailbox, scopes and webhooks, with a fix for each problem. Changes nothing.',
	fields: { grantId },
	async execute({ params, api }) {
		const findings = await findingsOf(
			CHECKS.map(({ check, run }) => ({ check, run: async () => await run(api, params.grantId) })),
		);
		return { ok: findings.every(({ ok }) => ok), grantId: params.grantId, findings: findings as unknown as Json[] };
	},
});

async function application(api: Api): Promise<Found> {
	const { data } = await api.get<Enveloped<{ region?: string; environment?: string }>>('/v3/applications');
	const host = new URL(api.connection.baseUrl).host;
	return {
		ok: true,
		found: `The API key works at ${host}; the application is ${data.environment ?? 'an unknown environment'} in ${data.region ?? 'an unknown region'}`,
	};
}

async function grantStatus(api: Api, id: string): Promise<Found> {
	const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${id}`);
	const isValid = data.grant_status !== 'invalid';
	return {
		ok: isValid,
		found: `${data.provider ?? 'unknown provider'}, ${isValid ? 'valid' : 'expired'}, scopes: ${data.scope?.join(' ') || 'not reported'}`,
		fix: isValid ? undefined : 'Re-authenticate the mailbox. Do not delete the grant: a new grant has a new ID.',
	};
}

async function probe(api: Api, address: string): Promise<Found> {
	await api.get(address, { limit: 1 });
	return { ok: true, found: 'Allowed' };
}

async function sentFolder(api: Api, id: string): Promise<Found> {
	const { data } = await api.get<Enveloped<Folder[]>>(path`/v3/grants/${id}/folders`, { limit: 200 });
	const isThere = data.some((folder) => folder.id === 'SENT' || folder.attributes?.includes('\\Sent'));
	if (isThere) return { ok: true, found: `Found among ${data.length} folders` };
	return {
		ok: false,
		found: `Not found among ${data.length} folders`,
		fix: 'Wait: a new IMAP mailbox needs up to ten minutes. Until then, own mail is recognized only by its address.',
	};
}
