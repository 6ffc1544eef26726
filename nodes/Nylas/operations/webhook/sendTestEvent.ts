import { Failure } from '../../../shared/base/failure';
import { field, operation } from '../../../shared/kit/operation';
import type { Enveloped } from '../../client/model';
import { TEST_EVENTS } from './testEvents';
import { addressOf, CHALLENGE_TIMEOUT_MS, webhookUrl, written } from './fields';

export const sendTestEvent = operation({
	name: 'Send Test Event',
	action: 'Send a test event to a webhook',
	description:
		"Have Nylas send a made-up notification to an address and wait for its answer. It is signed with 'mock-webhook-secret', so a Nylas Trigger refuses it.",
	fields: {
		webhookUrl: { ...webhookUrl, required: true, description: 'Where to send it; a webhook need not be there' },
		triggerType: field({
			displayName: 'Trigger Type',
			type: 'options',
			default: 'message.created',
			options: TEST_EVENTS,
			description: 'What the notification is about',
		}),
	},
	writes: true,
	async execute({ params, api }) {
		const { host } = addressOf(params.webhookUrl);
		const { data } = await api.post<Enveloped<string>>(
			'/v3/webhooks/send-test-event',
			{ trigger_type: params.triggerType, webhook_url: written(params.webhookUrl) },
			{ timeoutMs: CHALLENGE_TIMEOUT_MS },
		);
		// A refusal is told by the status, or by this text: the OpenAPI leaves it open.
		if (data !== 'success')
			throw new Failure('The address did not take the test event', {
				description: `Look at what ${host} answered: Nylas wants status 200 within ten seconds.`,
			});
		return { sent: true, triggerType: params.triggerType, webhookHost: host };
	},
});
