import { arrayKey, listPages, pageOf, searchPages } from '../../../../nodes/IntercomInbox/client/pages';
import { all, scripted } from './scripted';

describe('pages of Intercom lists', () => {
	it.each([
		['/contacts', 'data'],
		['/contacts/search', 'data'],
		['/conversations', 'conversations'],
		['/conversations/search', 'conversations'],
		['/conversations/attributes', 'data'],
		['/tickets/search', 'tickets'],
		['/admins', 'admins'],
		['/teams', 'teams'],
		['/tags', 'data'],
		['/segments', 'segments'],
		['/events', 'events'],
		['/contacts/abc/tags', 'data'],
	])('%s holds its array in %s', (path, key) => {
		expect(arrayKey(path)).toBe(key);
	});

	it('follows the cursor of a list, with the most that a page may hold', async () => {
		const { api, asked } = scripted(
			{ data: [1, 2], pages: { next: { page: 2, starting_after: 'a b=' }, per_page: '150' } },
			{ data: [3], pages: { next: null } },
		);
		expect(await all(listPages(api, '/contacts', { returnAll: true }))).toEqual([1, 2, 3]);
		expect(asked.map(({ url }) => url)).toEqual([
			'https://x/contacts?per_page=150',
			'https://x/contacts?per_page=150&starting_after=a+b%3D',
		]);
	});

	it('puts the cursor of a search into its body', async () => {
		const { api, asked } = scripted(
			{ conversations: [1], pages: { next: { starting_after: 'c' } } },
			{ conversations: [2], pages: null },
		);
		expect(await all(searchPages(api, '/conversations/search', { limit: 3, body: { query: {} } }))).toEqual([1, 2]);
		expect(asked.map(({ body }) => body)).toEqual([
			{ query: {}, pagination: { per_page: 3 } },
			{ query: {}, pagination: { per_page: 3, starting_after: 'c' } },
		]);
	});

	it.each([
		[
			'/ticket_types',
			{ type: 'ticket_type.list', ticket_types: [{ id: '1' }] },
			'the name of the path, as the OpenAPI of 2.11 has it',
		],
		['/ticket_types', { type: 'list', data: [{ id: '1' }] }, '`data`, as its examples have it'],
		['/articles/search', { data: { articles: [{ id: '1' }], highlights: [] } }, 'a level deeper'],
	])('finds the list of %s in %j: under %s', (path, answer, _where) =>
		expect(pageOf(path, answer).results).toEqual([{ id: '1' }]),
	);

	it('reads a page without its array as empty', () => {
		expect(pageOf('/contacts', { pages: null })).toEqual({ results: [], next: undefined });
	});
});
