import type { Api } from '../../../shared/http/api';
import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Enveloped, Webhook } from '../../client/model';
import { forAgents } from './fields';
import { WEBHOOK } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Retrieve the webhooks of the Nylas application with their status',
	fields: { ...paging },
	simplify: WEBHOOK,
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
