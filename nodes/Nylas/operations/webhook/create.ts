import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import type { Enveloped, Webhook } from '../../client/model';
import {
	addressOf,
	CHALLENGE_TIMEOUT_MS,
	forAgents,
	passTold,
	triggerTypes,
	webhookBody,
	webhookFields,
	webhookUrl,
} from './fields';

export const create = operation({
	name: 'Create',
	action: 'Create a webhook',
	description:
		"Create a webhook that sends notifications to a URL. Returns its signing key 'webhook_secret', which is not shown again. The Nylas Trigger creates its own webhook.",
	fields: { webhookUrl: { ...webhookUrl, required: true }, triggerTypes },
	options: webhookFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	forAgent: forAgents,
	async execute({ params, options, api, gate }) {
		gate.passHost(addressOf(params.webhookUrl));
		const body = webhookBody({ ...options, ...params });
		passTold(gate, body);
		if (!body.trigger_types)
			throw badInput(
				'The webhook has no trigger type',
				"Choose at least one in 'Trigger Types', or add 'Other Trigger Types'.",
			);
		const { data } = await api.post<Enveloped<Webhook>>('/v3/webhooks', body, { timeoutMs: CHALLENGE_TIMEOUT_MS });
		return data;
	},
});
