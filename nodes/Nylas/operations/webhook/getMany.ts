import type { Api } from '../../../shared/api';
import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Enveloped, Webhook } from '../../model';
import { forAgents } from '../../webhookFields';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Retrieve the webhooks of the Nylas application with their states',
	fields: { ...paging },
	forAgent: forAgents,
	async execute({ params, api }) {
		return results(onlyPage(api), params);
	},
});

/** Nylas lists all of them at once, and takes no limit. */
async function* onlyPage(api: Api): AsyncGenerator<Webhook[]> {
	const { data } = await api.get<Enveloped<Webhook[] | null>>('/v3/webhooks');
	yield data ?? [];
}
