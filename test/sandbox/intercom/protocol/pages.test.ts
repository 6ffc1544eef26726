import { error, intercom, type Answered, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const is = (field: string, value: unknown, operator = '=') => ({ field, operator, value });
const search = async (what: 'contacts' | 'conversations', query: unknown, more: object = {}) =>
	await service.call(`POST /${what}/search`, { query, ...more });
const ids = ({ body }: Answered): string[] =>
	((body.conversations ?? body.data) as never as Array<{ id: string }>).map(({ id }) => id);

describe('pages', () => {
	const contactsOf = async (pagination: object) => await search('contacts', is('role', 'user'), { pagination });

	test('go on from a cursor until there is none, each contact once', async () => {
		service.sandbox.searchLagMs.contacts = 0;
		const all: string[] = [];
		for (let i = 0; i < 5; i += 1) all.unshift(await service.contact());
		const seen: string[] = [];
		let cursor: unknown;
		for (let page = 1; page <= 3; page += 1) {
			const { body } = await contactsOf({ per_page: 2, starting_after: cursor });
			seen.push(...ids({ body } as Answered));
			cursor = body.pages.next?.starting_after;
			expect(body).toMatchObject({ total_count: 5, pages: { page, total_pages: 3 } });
		}
		expect(cursor).toBeUndefined();
		expect([...seen].sort()).toEqual([...all].sort());
	});

	test("refuse a cursor of one's own and more than 150 at once", async () => {
		expect(error(await contactsOf({ starting_after: 'mine' }))).toMatchObject({ status: 400, code: 'client_error' });
		expect(error(await contactsOf({ per_page: 151 }))).toMatchObject({ status: 400, field: 'per_page' });
	});

	test('of lists are asked for in the query', async () => {
		await service.contact();
		await service.contact();
		const first = await service.call('GET /contacts?per_page=1');
		const second = await service.call(
			`GET /contacts?per_page=1&starting_after=${encodeURIComponent(String(first.body.pages.next.starting_after))}`,
		);
		expect(new Set([...ids(first), ...ids(second)]).size).toBe(2);
		expect(second.body.pages).not.toHaveProperty('next');
	});
});
