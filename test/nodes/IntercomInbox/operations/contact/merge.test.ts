import { openInbox, type Inbox } from '../../../../support/inbox';

describe('Intercom Inbox: contact, Merge', () => {
	let inbox: Inbox;
	let contactId: string;
	let count = 0;

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		contactId = (await inbox.contact({ email: `contact${count}@example.com` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	describe('Merge', () => {
		it('gives what a lead has to a user', async () => {
			const lead = await inbox.contact({ role: 'lead', email: `contact${count}@example.com` });
			const [contact] = await inbox.output('contact:merge', { contactId: lead.id, intoContactId: contactId });
			expect(inbox.sent(/merge$/)).toEqual([{ from: lead.id, into: contactId }]);
			expect(contact.id).toBe(contactId);
		});

		it('asks for the version that checks, when the check is to be skipped', async () => {
			const lead = await inbox.contact({ role: 'lead', email: 'different@example.com' });
			await inbox.output('contact:merge', {
				contactId: lead.id,
				intoContactId: contactId,
				options: { skipDuplicateValidation: true },
			});
			const [request] = inbox.requests(/merge$/);
			expect(request.json).toEqual({ from: lead.id, into: contactId, skip_duplicate_validation: true });
			expect(request.headers['intercom-version']).toBe('2.16');
		});

		it('passes on that two users cannot be merged', async () => {
			const user = await inbox.contact({ email: 'user@example.com' });
			const { error } = await inbox.run('contact:merge', { contactId: user.id, intoContactId: contactId });
			expect(error?.httpCode).toMatch(/^4\d\d$/);
		});
	});

	describe('Get Merge History', () => {
		it('lists who was merged into a user, the latest first, cursor by cursor', async () => {
			const user = await inbox.contact({ email: 'history@customer.example', role: 'user' });
			const leads: string[] = [];
			for (let number = 0; number < 3; number += 1) {
				const lead = await inbox.contact({ email: 'history@customer.example', role: 'lead' });
				await inbox.call('POST', '/contacts/merge', { from: lead.id, into: user.id });
				leads.unshift(lead.id);
			}
			inbox.intercom.log.clear();
			const history = { contactId: user.id };
			const all = await inbox.output(
				'contact:getMergeHistory',
				{ ...history, returnAll: true },
				{ apiVersion: '2.11' },
			);
			expect(all.map(({ source_contact_id: id }) => id)).toEqual(leads);
			expect(inbox.last().headers['intercom-version']).toBe('2.16');
			expect(await inbox.output('contact:getMergeHistory', { ...history, limit: 2 })).toHaveLength(2);
			const paged = await inbox.output('apiRequest:send', {
				method: 'GET',
				path: `/contacts/${user.id}/merge_history`,
				options: { query: { per_page: 2 }, followPages: true, version: '2.16' },
			});
			expect(paged.map(({ source_contact_id: id }) => id)).toEqual(leads);
			expect(inbox.last().query.get('cursor')).toBeTruthy();
		});

		it('says that a lead has none', async () => {
			const lead = await inbox.contact({ email: 'lead@customer.example', role: 'lead' });
			expect((await inbox.run('contact:getMergeHistory', { contactId: lead.id })).error?.message).toBe(
				'Intercom did not find this object',
			);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
