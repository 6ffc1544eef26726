import { followedPages } from '../../../nodes/IntercomInbox/followedPages';
import type { Query } from '../../../nodes/shared/http';

/** The results, and what was asked for each page. */
async function read(path: string, ...answers: unknown[]) {
	const asked: Query[] = [];
	const results: unknown[] = [];
	const fetch = async (query: Query) => {
		asked.push(query);
		return await Promise.resolve(answers[asked.length - 1]);
	};
	for await (const page of followedPages(path, { per_page: 2 }, fetch)) results.push(...page);
	return { asked, results };
}

describe('pages that a list goes on with', () => {
	it.each<[string, unknown, Query]>([
		['a cursor', { next: { page: 2, starting_after: 'c=' }, page: 1, total_pages: 2 }, { per_page: 2, starting_after: 'c=' }],
		['a number, where next is empty', { next: null, page: 1, total_pages: 2 }, { per_page: 2, page: 2 }],
		['a number, though there is an address, too', { next: 'https://api.intercom.io/companies/list?page=2&per_page=2', page: 1, total_pages: 2 }, { per_page: 2, page: 2 }],
		['the address of another region', { next: 'https://api.eu.intercom.io/events?before=17&type=user' }, { before: '17', type: 'user' }],
	])('are found by %s', async (_how, pages, second) => {
		const { asked, results } = await read('/companies', { data: [1, 2], pages }, { data: [3], pages: { next: null, page: 2, total_pages: 2 } });
		expect(results).toEqual([1, 2, 3]);
		expect(asked).toEqual([{ per_page: 2 }, second]);
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

	it('end with an empty page, whatever it says', async () => {
		expect((await read('/events', { events: [], pages: { next: 'http://api.intercom.test/events?next page' } })).asked).toHaveLength(1);
	});

	it('end where the next page is the one at hand', async () => {
		const pages = { next: 'https://api.intercom.io/events?before=17' };
		const { results } = await read('/events', { events: [1], pages }, { events: [2], pages }, { events: [3], pages });
		expect(results).toEqual([1, 2]);
	});
});
