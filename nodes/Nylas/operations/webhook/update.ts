import { refuseNothing } from '../../../shared/kit/changes';
import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { checkAgentMayNotify } from '../../mail/agentGate';
import type { Enveloped, Webhook } from '../../client/model';
import {
	addressOf,
	CHALLENGE_TIMEOUT_MS,
	forAgents,
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
		'Change what a webhook is told about and where, pause it, or activate one that Nylas gave up. Fields that are not given, or are empty, stay.',
	fields: { webhookId },
	options: {
		...webhookFields,
		status: field({
			displayName: 'Status',
			type: 'options',
			default: 'active',
			description: 'Whether notifications are sent. What happens during a pause is not sent later.',
			options: [
				{ name: 'Active', value: 'active', description: 'Nylas asks the address for the challenge again' },
				{ name: 'Paused', value: 'pause' },
			],
		}),
		triggerTypes,
		webhookUrl,
	},
	optionsLabel: 'Update Fields',
	writes: true,
	forAgent: forAgents,
	async execute({ params, options, api, calledByAgent }) {
		const { status, webhookUrl: url } = options;
		const body = { ...webhookBody(options), ...(status ? { status } : {}) };
		refuseNothing(body);
		if (url) checkAgentMayNotify(addressOf(url), { calledByAgent, allowedDomains: options.allowedDomains });
		const { data } = await api.put<Enveloped<Webhook>>(path`/v3/webhooks/${params.webhookId}`, body, {
			timeoutMs: CHALLENGE_TIMEOUT_MS,
		});
		return data;
	},
});
