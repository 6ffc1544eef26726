import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import type { Enveloped, Webhook } from '../../client/model';
import { forAgents, webhookId } from './fields';
import { WEBHOOK } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a webhook',
	description: 'Retrieve a webhook with its status and the time of its last status change. The secret is not included.',
	fields: { webhookId },
	simplify: WEBHOOK,
	forAgent: forAgents,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Webhook>>(path`/v3/webhooks/${params.webhookId}`);
		return data;
	},
});
