import { at, has, listAt, textAt } from '../../answered';
import { Redirected, refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';

const UNKNOWN = '000000000000000000000000';
const LISTS = { admins: 'admins', teams: 'teams', tags: 'data', segments: 'segments', conversations: 'conversations' };
/** What two clocks may differ in without anybody minding. */
const CLOCK_MS = 10_000;

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
	{
		fact: 'docs/facts/intercom.md 3.13',
		title: 'where a list stands: admins, teams, data, segments, conversations',
		async check({ api }) {
			const found = await Promise.all(
				Object.entries(LISTS).map(async ([path, name]) => Array.isArray(at(await api.done(`GET /${path}`), name))),
			);
			const wrong = Object.keys(LISTS).filter((_, i) => !found[i]);
			return holds(wrong.length === 0, wrong.length ? `elsewhere for ${wrong.join(', ')}` : 'as named');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.14',
		title: 'data attributes of conversations are listed up to 2.15, and are 422 in 2.16',
		async check({ api }) {
			const query = { model: 'conversation' };
			const older = await api.ask('GET /data_attributes', { query });
			const newer = await api.ask('GET /data_attributes', { query, headers: V2_16 });
			return holds(older.status === 200 && newer.status === 422, `${older.status} and ${newer.status}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.9',
		title: 'IDs of teammates are strings in their list',
		async check({ api }) {
			const [first] = listAt(await api.done('GET /admins'), 'admins');
			return first === undefined
				? notTried('no teammate is listed')
				: holds(typeof at(first, 'id') === 'string', typeof at(first, 'id'));
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.11',
		title: 'articles are paged by number',
		async check({ api }) {
			const pages = await api.done('GET /articles', { query: { per_page: 1 } });
			return holds(typeof at(pages, 'pages.page') === 'number', `page ${textAt(pages, 'pages.page') || 'absent'}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.7',
		title: 'a tag of another case is the same tag',
		async check({ api, mark }) {
			const first = textAt(await api.done('POST /tags', { body: { name: `tag ${mark}` } }), 'id');
			const second = textAt(await api.done('POST /tags', { body: { name: `TAG ${mark}` } }), 'id');
			return holds(first === second, first === second ? 'the same ID' : 'two tags');
		},
	},
];
