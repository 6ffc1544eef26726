import { Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import type { Enveloped, Webhook } from '../../client/model';
import { forAgents, webhookId } from './fields';

export const rotateSecret = operation({
	name: 'Rotate Secret',
	action: 'Rotate the secret of a webhook',
	description:
		"Give a webhook a new secret, returned in 'webhook_secret'. The old one stops at once. For a Nylas Trigger, deactivate and activate its workflow instead: it does not learn of this.",
	fields: { webhookId },
	writes: true,
	forAgent: forAgents,
	async execute({ params, api, calledByAgent }) {
		// The agent must not see the new one, so nobody would have it, and the receiver would refuse every notification from now on.
		if (calledByAgent)
			throw new Failure('An agent may not rotate the secret of a webhook', {
				description: 'The new secret is not for the eyes of a model. Run this as a node of a workflow.',
			});
		// Doing this twice only gives a newer one, which is the one that is returned.
		const { data } = await api.post<Enveloped<Webhook>>(
			path`/v3/webhooks/rotate-secret/${params.webhookId}`,
			{},
			{ effect: 'repeatable' },
		);
		return data;
	},
});
