import { openInbox, type Inbox } from '../../../../support/inbox';

const by = (mode: 'list' | 'id' | 'name', value: string) => ({ __rl: true, mode, value });

describe('Intercom Inbox: a tag by its name', () => {
	let inbox: Inbox;
	let ids: Record<'contact' | 'company' | 'conversation' | 'ticket', string>;

	beforeAll(async () => {
		inbox = await openInbox();
		['Billing', 'Bug'].forEach((name) => inbox.intercom.addTag(name));
		const { id: contact } = await inbox.contact({ email: 'ada@example.com' });
		const { id: company } = await inbox.company({ company_id: 'c1', name: 'Acme' });
		const conversation = await inbox.conversation(contact);
		const [{ id: ticket }] = await inbox.output('ticket:create', {
			ticketTypeId: '88',
			contactBy: 'id',
			contactId: contact,
			title: 'Printer',
		});
		ids = { contact, company, conversation, ticket: String(ticket) };
	});
	afterAll(async () => await inbox.close());

	const names = () => inbox.intercom.tags.map(({ name }) => name);

	describe.each(['contact', 'company', 'conversation', 'ticket'] as const)('on a %s', (resource) => {
		const add = async (tagId: unknown) =>
			await inbox.run(`${resource}:addTag`, { [`${resource}Id`]: ids[resource], tagId });

		it('adds one that is there, in any case', async () => {
			const { items, error } = await add(by('name', ' billing '));
			expect(error).toBeUndefined();
			expect(items[0].json).toMatchObject({ name: 'Billing' });
		});

		it('refuses one that is not there, names what was probably meant, and creates nothing', async () => {
			const before = names();
			const { error } = await add(by('name', 'Biling'));
			expect(error?.message).toBe("There is no tag 'Biling'");
			expect(error?.description).toContain("Did you mean 'Billing'?");
			expect(names()).toEqual(before);
		});

		it('creates one that was chosen as new in the list, once', async () => {
			const name = `Fresh ${resource}`;
			const { results } = await inbox.list('searchTags', { filter: name, parameters: { operation: 'addTag' } });
			expect(results).toEqual([{ name: `Create "${name}"`, value: `new:${name}` }]);
			for (let run = 0; run < 2; run += 1)
				expect((await add(by('list', String(results[0].value)))).items[0].json).toMatchObject({ name });
			expect(names().filter((each) => each === name)).toHaveLength(1);
		});

		it('creates a name By ID, as saved workflows expect', async () => {
			expect((await add(by('id', `Saved ${resource}`))).items[0].json).toMatchObject({ name: `Saved ${resource}` });
		});

		it('removes one by its name, and refuses one that is not there', async () => {
			const remove = async (name: string) =>
				await inbox.run(`${resource}:removeTag`, { [`${resource}Id`]: ids[resource], tagId: by('name', name) });
			expect((await remove('BILLING')).error).toBeUndefined();
			expect((await remove('Bugs')).error?.description).toContain("Did you mean 'Bug'?");
		});
	});

	it('of digits is a name where it is chosen as one, and an ID elsewhere', async () => {
		const { id } = inbox.intercom.addTag('2027');
		expect(await inbox.output('tag:get', { tagId: by('name', '2027') })).toMatchObject([{ id }]);
		expect((await inbox.run('tag:get', { tagId: by('name', id) })).error?.message).toContain('no tag');
		expect(await inbox.output('tag:get', { tagId: by('id', id) })).toMatchObject([{ id, name: '2027' }]);
	});

	it.each([
		{ name: 'outside of Add Tag', filter: 'Unheard of', operation: 'removeTag' },
		{ name: 'for a name that is there', filter: 'BUG', operation: 'addTag' },
		{ name: 'for an ID', filter: '999', operation: 'addTag' },
		{ name: 'where nothing is typed', filter: '', operation: 'addTag' },
	])('is not offered as new $name', async ({ filter, operation }) => {
		const { results } = await inbox.list('searchTags', { filter, parameters: { operation } });
		expect(results.filter(({ value }) => String(value).startsWith('new:'))).toEqual([]);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
