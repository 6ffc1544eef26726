import { Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Enveloped } from '../../client/model';
import { TEST_EVENTS } from './testEvents';
import { addressOf, CHALLENGE_TIMEOUT_MS, webhookUrl, written } from './fields';

export const sendTestEvent = operation({
	name: 'Send Test Event',
	action: 'Send a test event to a webhook',
	description:
		"Let Nylas send a sample notification to a URL, which does not need a webhook, and wait for the response. It is signed with 'mock-webhook-secret', so a Nylas Trigger rejects it.",
	fields: {
		webhookUrl: { ...webhookUrl, required: true },
		triggerType: field({
			displayName: 'Trigger Type',
			type: 'options',
			default: 'message.created',
			options: TEST_EVENTS,
			description: 'The event type of the sample notification',
		}),
	},
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		const { host } = addressOf(params.webhookUrl);
		const { data } = await api.post<Enveloped<string>>(
			'/v3/webhooks/send-test-event',
			{ trigger_type: params.triggerType, webhook_url: written(params.webhookUrl) },
			{ timeoutMs: CHALLENGE_TIMEOUT_MS },
		);
		// A refusal is told by the status, or by this text: the OpenAPI leaves it open.
		if (data !== 'success')
			throw new Failure('The URL did not accept the test event', {
				description: `Check the response of ${host}: Nylas expects status 200 within ten seconds.`,
			});
		return { sent: true, triggerType: params.triggerType, webhookHost: host };
	},
});
