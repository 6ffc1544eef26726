import { at, listAt, textAt } from '../../answered';
import { holds, notTried, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';

const LISTS = { admins: 'admins', teams: 'teams', tags: 'data', segments: 'segments', conversations: 'conversations' };

export const workspace: ReadonlyArray<Fact<IntercomPlace>> = [
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
