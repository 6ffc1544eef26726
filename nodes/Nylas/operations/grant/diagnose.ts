import type { Api } from '../../../shared/http/api';
import { findingsOf, type Found } from '../../../shared/kit/diagnosis';
import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Enveloped, Folder, Grant } from '../../client/model';
import { webhookStates } from './webhookStates';

type Look = (api: Api, grantId: string) => Promise<Found>;

/** What is looked at, in the order in which one needs the other. */
const CHECKS: ReadonlyArray<{ check: string; run: Look }> = [
	{ check: 'API key and region', run: application },
	{ check: 'Grant', run: grantStatus },
	{ check: 'Reading messages', run: async (api, id) => await probe(api, path`/v3/grants/${id}/messages`) },
	{ check: 'Folder of sent mail', run: sentFolder },
	{ check: 'Webhooks', run: webhookStates },
];

export const diagnose = operation({
	name: 'Diagnose',
	action: 'Diagnose a grant',
	description:
		'Look at key, region, grant, scopes and webhooks, with a line on what to do for each finding; changes nothing',
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
		found: `The key works at ${host}; the application is ${data.environment ?? 'an environment unknown'} in ${data.region ?? 'a region unknown'}`,
	};
}

async function grantStatus(api: Api, id: string): Promise<Found> {
	const { data } = await api.get<Enveloped<Grant>>(path`/v3/grants/${id}`);
	const isValid = data.grant_status !== 'invalid';
	return {
		ok: isValid,
		found: `${data.provider ?? 'unknown provider'}, ${isValid ? 'valid' : 'expired'}, scopes: ${data.scope?.join(' ') || 'none told'}`,
		fix: isValid ? undefined : 'Re-authenticate the mailbox. Do not delete the grant: a new one has other IDs.',
	};
}

async function probe(api: Api, address: string): Promise<Found> {
	await api.get(address, { limit: 1 });
	return { ok: true, found: 'Allowed' };
}

async function sentFolder(api: Api, id: string): Promise<Found> {
	const { data } = await api.get<Enveloped<Folder[]>>(path`/v3/grants/${id}/folders`, { limit: 200 });
	const isThere = data.some((folder) => folder.id === 'SENT' || folder.attributes?.includes('\\Sent'));
	if (isThere) return { ok: true, found: `Known, among ${data.length} folders` };
	return {
		ok: false,
		found: `None among ${data.length} folders`,
		fix: 'A new IMAP mailbox needs up to ten minutes. Until then own mail is told by its address only.',
	};
}
