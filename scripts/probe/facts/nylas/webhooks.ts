import { has, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';

const STATES = ['active', 'failing', 'failed', 'pause'];

export const webhooks: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 2.6',
		title: 'an unknown webhook is 400 with the type 70000',
		async check({ api, mark }) {
			const answer = await api.ask(`GET /v3/webhooks/${mark}`);
			return holds(refusal(answer) === '400 70000', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 3.5',
		title: 'a webhook whose address does not answer is 400 with the type 70005',
		async check({ api, mark }) {
			// Port 9 discards what it is sent, and mostly nobody listens there.
			const webhook_url = `https://127.0.0.1:9/${mark}`;
			const body = { trigger_types: ['message.created'], webhook_url, description: mark };
			const answer = await api.ask('POST /v3/webhooks', { body });
			return holds(refusal(answer) === '400 70005', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/nylas.md 3.11',
		title: 'the list of webhooks comes without secrets',
		async check({ api }) {
			const body = await api.done('GET /v3/webhooks');
			const withSecret = listAt(body, 'data').filter((each) => has(each, 'webhook_secret')).length;
			return holds(
				withSecret === 0 && !textAt(body, 'next_cursor'),
				`${withSecret} of ${listAt(body, 'data').length} with one`,
			);
		},
	},
	{
		fact: 'docs/facts/nylas.md 4.6',
		title: 'the states of webhooks are active, failing, failed and pause',
		async check(place) {
			if (place.setting.notifications) await place.webhook();
			const states = listAt(await place.api.done('GET /v3/webhooks'), 'data').map((each) => textAt(each, 'status'));
			if (states.length === 0) return notTried('the application has no webhook');
			return holds(
				states.every((state) => STATES.includes(state)),
				[...new Set(states)].join(', '),
			);
		},
	},
];
