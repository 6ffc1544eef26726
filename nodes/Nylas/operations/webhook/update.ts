import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import type { Enveloped, Webhook } from '../../client/model';
import {
	addressOf,
	CHALLENGE_TIMEOUT_MS,
	forAgents,
	passTold,
	triggerTypes,
	webhookBody,
	webhookFields,
	webhookId,
	webhookUrl,
} from './fields';

export const update = operation({
	name: 'Update',
	action: 'Update a webhook',
	description:
		"Update a webhook's trigger types or URL, pause it, or reactivate one that Nylas disabled. Fields that you don't add, or leave empty, keep their value.",
	fields: { webhookId },
	options: {
		...webhookFields,
		status: field({
			displayName: 'Status',
			type: 'options',
			default: 'active',
			description: 'Whether the webhook is active or paused. Events during a pause are not sent later.',
			options: [
				{ name: 'Active', value: 'active', description: 'Nylas repeats its challenge request to the URL' },
				{ name: 'Paused', value: 'pause' },
			],
		}),
		triggerTypes,
		webhookUrl,
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	forAgent: forAgents,
	async execute({ params, options, api, gate }) {
		const { status, webhookUrl: url } = options;
		const body = { ...webhookBody(options), ...(status ? { status } : {}) };
		refuseNothing(body);
		if (url) gate.passHost(addressOf(url));
		else if (status !== 'pause') gate.pass();
		passTold(gate, body);
		const { data } = await api.put<Enveloped<Webhook>>(path`/v3/webhooks/${params.webhookId}`, body, {
			timeoutMs: CHALLENGE_TIMEOUT_MS,
		});
		return data;
	},
});
