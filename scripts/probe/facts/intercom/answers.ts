import { has, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';

const UNKNOWN = '000000000000000000000000';
/** What two clocks may differ in without anybody minding. */
const CLOCK_MS = 10_000;

export const answers: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 3.16',
		title: "the answer's Date is within seconds of our clock, and X-RateLimit-Reset is ahead of it",
		async check({ api }) {
			const { headers } = await api.ask('GET /me');
			const dateMs = Date.parse(headers.get('date') ?? '');
			const aheadMs = Number(headers.get('x-ratelimit-reset')) * 1_000 - dateMs;
			const behindSec = Math.round((Date.now() - dateMs) / 1_000);
			const isNear = Math.abs(behindSec * 1_000) < CLOCK_MS;
			return holds(
				isNear && aheadMs >= 0,
				`${behindSec} s behind ours, reset ${Math.round(aheadMs / 1_000)} s after it`,
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.1',
		title: 'an error is a list with code and message',
		async check({ api }) {
			const { body } = await api.ask(`GET /contacts/${UNKNOWN}`);
			const isList = textAt(body, 'type') === 'error.list' && textAt(body, 'errors.0.message') !== '';
			return holds(
				isList,
				isList ? `error.list, ${has(body, 'request_id') ? 'with' : 'without'} request_id` : 'otherwise',
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.3',
		title: 'an unknown contact is 404 not_found',
		async check({ api }) {
			const answer = await api.ask(`GET /contacts/${UNKNOWN}`);
			return holds(refusal(answer) === '404 not_found', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.7',
		title: 'answers have X-RateLimit headers, those without a valid token have none',
		async check({ api }) {
			const ours = await api.ask('GET /me');
			const stranger = await api.ask('GET /me', { headers: { Authorization: 'Bearer nobody' }, answers: [401] });
			const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
			const count = ({ headers }: { headers: Headers }) => names.filter((name) => headers.has(name)).length;
			return holds(
				count(ours) === 3 && count(stranger) === 0,
				`${count(ours)} with the token, ${count(stranger)} without`,
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.9',
		title: 'a page of a search holds 150 at most',
		async check({ api, mark }) {
			const query = { field: 'name', operator: '=', value: mark };
			const answer = await api.ask('POST /contacts/search', { body: { query, pagination: { per_page: 151 } } });
			const size = textAt(answer.body, 'pages.per_page');
			return holds(
				answer.status === 400 || Number(size) <= 150,
				answer.status < 300 ? `${size} a page` : refusal(answer),
			);
		},
	},
];
