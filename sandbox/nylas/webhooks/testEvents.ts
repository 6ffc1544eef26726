import { call } from '../../server/call';
import type { Handler } from '../../server/router';
import { mockData } from './mocks';
import { type Notifications, sign } from './notifications';
import { badRequest } from '../protocol/problems';
import type { State } from '../state';
import { TEST_TYPES } from './triggerTypes';
import { readBody } from '../protocol/body';
import { oneOf, required, text } from '../../server/shape';

/** The fixed secret of test events. Source: docs/facts/nylas.md 3.12. */
const TEST_SECRET = 'mock-webhook-secret';

export function testRoutes(state: State, notifications: Notifications): Array<[string, Handler]> {
	const trigger = { trigger_type: required(oneOf(...TEST_TYPES)) };
	return [
		[
			'POST /v3/webhooks/mock-payload',
			(request) => {
				const { trigger_type } = readBody(request, trigger);
				return state.answer({ data: notifications.envelope(trigger_type, mockData(trigger_type)) });
			},
		],
		[
			'POST /v3/webhooks/send-test-event',
			async (request) => {
				const { trigger_type, webhook_url } = readBody(request, { ...trigger, webhook_url: required(text) });
				if (!URL.canParse(webhook_url)) throw badRequest('webhook_url is not a URL', '70005');
				const json = JSON.stringify(notifications.envelope(trigger_type, mockData(trigger_type)));
				const answer = await call({
					method: 'POST',
					url: webhook_url,
					timeoutMs: 10_000,
					...sign(json, TEST_SECRET),
				}).catch(() => undefined);
				if (answer?.status !== 200) throw badRequest(`the webhook answered ${answer?.status ?? 'nothing'}`);
				return state.answer({ data: 'success' });
			},
		],
	];
}
