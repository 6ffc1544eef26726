import { walk } from '../../../../nodes/IntercomInbox/client/walk';
import { all, scripted } from './scripted';

/** The results, and what was asked for each page. */
async function read(path: string, ...answers: unknown[]) {
	const { api, asked } = scripted(...answers);
	const results = await all(walk<unknown>(api, { path, query: { per_page: 2 } }));
	return { asked: asked.map(({ url }) => url.replace('https://x', '')), results };
}

describe('pages that a list goes on with', () => {
	it.each<[string, unknown, string]>([
		[
			'a cursor',
			{ next: { page: 2, starting_after: 'c=' }, page: 1, total_pages: 2 },
			'/companies?per_page=2&starting_after=c%3D',
		],
		['a number, where next is empty', { next: null, page: 1, total_pages: 2 }, '/companies?per_page=2&page=2'],
		['a number that is text', { next: null, page: '1', total_pages: '2' }, '/companies?per_page=2&page=2'],
		[
			'a number, though there is an address, too',
			{ next: 'https://api.intercom.io/companies/list?page=2&per_page=2', page: 1, total_pages: 2 },
			'/companies?per_page=2&page=2',
		],
		[
			'the address of another region',
			{ next: 'https://api.eu.intercom.io/events?before=17&type=user' },
			'/companies?before=17&type=user',
		],
	])('are found by %s', async (_how, pages, second) => {
		const { asked, results } = await read(
			'/companies',
			{ data: [1, 2], pages },
			{ data: [3], pages: { next: null, page: 2, total_pages: 2 } },
		);
		expect(results).toEqual([1, 2, 3]);
		expect(asked).toEqual(['/companies?per_page=2', second]);
	});

	it.each<[string, unknown]>([
		['there are none', undefined],
		['they are null', null],
		['this is the last one', { next: null, page: 3, total_pages: 3 }],
		['an empty list counts no page', { page: 1, total_pages: 0 }],
		['the address says nothing', { next: 'https://api.intercom.io/events' }],
	])('end where %s', async (_where, pages) => {
		expect((await read('/events', { events: [1], pages })).asked).toHaveLength(1);
	});

	it('end where there is no further cursor, whatever the number of the page', async () => {
		const first = { data: [1], pages: { next: { starting_after: 'c' }, page: 1, total_pages: 3 } };
		expect(
			(await read('/contacts', first, { data: [2], pages: { next: null, page: 2, total_pages: 3 } })).asked,
		).toHaveLength(2);
	});

	it('end with an empty page, whatever it says', async () => {
		expect(
			(await read('/events', { events: [], pages: { next: 'http://api.intercom.test/events?next page' } })).asked,
		).toHaveLength(1);
	});

	it('end where the next page is the one at hand', async () => {
		const pages = { next: 'https://api.intercom.io/events?before=17' };
		const { results } = await read('/events', { events: [1], pages }, { events: [2], pages }, { events: [3], pages });
		expect(results).toEqual([1, 2]);
	});

	it('scroll on with the same parameter until a page is empty', async () => {
		const { asked, results } = await read(
			'/companies/scroll',
			{ data: [1], scroll_param: 's' },
			{ data: [2], scroll_param: 's' },
			{ data: [], scroll_param: 's' },
		);
		expect(results).toEqual([1, 2]);
		expect(asked).toEqual([
			'/companies/scroll?per_page=2',
			'/companies/scroll?per_page=2&scroll_param=s',
			'/companies/scroll?per_page=2&scroll_param=s',
		]);
	});

	it('hold nothing where an answer has no list, unless it is wanted as it is', async () => {
		expect((await read('/companies', { type: 'list', data: null })).results).toEqual([]);
		expect(
			await all(walk<unknown>(scripted({ id: 'me' }).api, { path: '/me' }, { otherwise: (body) => body })),
		).toEqual([{ id: 'me' }]);
	});
});
