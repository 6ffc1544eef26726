import { has } from '../../answered';
import { Redirected, refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';

export const access: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 1.13',
		title: 'the API does not redirect',
		async check({ api }) {
			const answer = await api.ask('GET /me').catch((error: unknown) => error);
			if (answer instanceof Redirected) return holds(false, answer.message);
			return answer instanceof Error ? notTried(answer.message) : holds(true, 'no redirect');
		},
	},
	{
		fact: 'docs/facts/intercom.md 1.4',
		title: 'without a fitting Accept the answer is 406',
		async check({ api }) {
			const answer = await api.ask('GET /me', { headers: { Accept: 'text/html' } });
			return holds(answer.status === 406, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 1.8',
		title: "GET /me names the token's teammate and the workspace",
		async check({ api }) {
			const me = await api.done('GET /me');
			const names = ['id', 'email_verified', 'app.id_code', 'app.region'];
			const missing = names.filter((name) => !has(me, name));
			return holds(missing.length === 0, missing.length ? `without ${missing.join(', ')}` : names.join(', '));
		},
	},
	{
		fact: 'docs/facts/intercom.md 1.12',
		title: 'an unknown version is 400 intercom_version_invalid',
		async check({ api }) {
			const answer = await api.ask('GET /me', { headers: { 'Intercom-Version': '1.99' } });
			return holds(refusal(answer) === '400 intercom_version_invalid', refusal(answer));
		},
	},
];
