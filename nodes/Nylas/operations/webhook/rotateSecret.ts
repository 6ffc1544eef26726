import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import type { Enveloped, Webhook } from '../../client/model';
import { forAgents, webhookId } from './fields';

export const rotateSecret = operation({
	name: 'Rotate Secret',
	action: 'Rotate the secret of a webhook',
	description:
		"Generate a new secret for a webhook, returned in 'webhook_secret'. The old secret is invalid immediately. A Nylas Trigger does not receive the new secret: unpublish and publish its workflow instead.",
	fields: { webhookId },
	writes: true,
	// The agent must not see the new one, so nobody would have it, and the receiver would refuse every notification from now on.
	agents: 'never',
	forAgent: forAgents,
	async execute({ params, api }) {
		// Doing this twice only gives a newer one, which is the one that is returned.
		const { data } = await api.post<Enveloped<Webhook>>(
			path`/v3/webhooks/rotate-secret/${params.webhookId}`,
			{},
			{ effect: 'repeatable' },
		);
		return data;
	},
});
