import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: event', () => {
	let inbox: Inbox;
	let contactId: string;
	let count = 0;
	const nowSec = Math.floor(Date.now() / 1_000);

	beforeAll(async () => (inbox = await openInbox()));
	beforeEach(async () => {
		count += 1;
		contactId = (await inbox.contact({ email: `event${count}@example.com`, external_id: `u${count}` })).id;
		inbox.intercom.log.clear();
	});
	afterAll(async () => await inbox.close());

	const who = () => ({ contactBy: 'id', contactId });
	const sent = () => inbox.sent(/^POST \/events$/) as Array<Record<string, unknown>>;

	describe('Submit', () => {
		it.each([
			['ID', () => who(), () => ({ id: contactId })],
			[
				'email address',
				() => ({ contactBy: 'email', email: ` EVENT${count}@example.com` }),
				() => ({ email: `event${count}@example.com` }),
			],
			['external ID', () => ({ contactBy: 'externalId', externalId: ` u${count} ` }), () => ({ user_id: `u${count}` })],
		])('names the contact by %s', async (_by, parameters, named) => {
			const [output] = await inbox.output('event:submit', {
				eventName: ' placed-order ',
				...parameters(),
				options: { createdAt: '2026-05-03T10:00:00Z' },
			});
			const body = { event_name: 'placed-order', created_at: 1777802400, ...named() };
			expect(sent()).toEqual([body]);
			expect(output).toEqual({ ...body, submitted: true });
		});

		it('takes now when no time is given', async () => {
			await inbox.output('event:submit', { eventName: 'came', ...who() });
			expect(Number(sent()[0].created_at)).toBeGreaterThanOrEqual(nowSec);
			expect(Number(sent()[0].created_at)).toBeLessThanOrEqual(Date.now() / 1_000);
		});

		it('sends metadata with the types that Intercom knows', async () => {
			const options = {
				metadata: {
					entry: [
						{ key: 'order', value: '7' },
						{ key: 'shipped_date', value: '2026-05-03T10:00:00Z' },
					],
				},
				metadataJson:
					'{"price": {"currency": "eur", "amount": 34999}, "article": {"url": "https://x.example", "value": "Rocket"}, "items": 3, "paid_date": 1777802400}',
			};
			await inbox.output('event:submit', { eventName: 'ordered', ...who(), options });
			expect(sent()[0].metadata).toEqual({
				order: '7',
				shipped_date: 1777802400,
				price: { currency: 'eur', amount: 34999 },
				article: { url: 'https://x.example', value: 'Rocket' },
				items: 3,
				paid_date: 1777802400,
			});
		});

		const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, number) => [`key${number}`, number]));

		it.each([
			[{ metadataJson: JSON.stringify(eleven) }, 'The event has 11 metadata keys'],
			[{ metadataJson: '{"a": {"b": 1}}' }, "Intercom rejects the object in the metadata key 'a'"],
			[{ metadataJson: '{"a": [1]}' }, "Intercom rejects the object in the metadata key 'a'"],
			[{ metadataJson: '{"due_date": "soon"}' }, "The metadata key 'due_date' is not a date"],
			[{ metadataJson: '[1]' }, "'Metadata (JSON)' is not an object"],
			[{ metadata: { entry: [{ key: ' ', value: '1' }] } }, "A row of 'Metadata' has no key"],
			[{ createdAt: 'soon' }, "'Created At' is not a date"],
		])('refuses %j before it sends anything', async (options, message) => {
			const { error } = await inbox.run('event:submit', { eventName: 'x', ...who(), options });
			expect(error?.message).toBe(message);
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('is sent again after a lost answer where Intercom knows a repetition, and else is not', async () => {
			inbox.intercom.faults.add({ route: /^POST \/events/, dropAnswer: true });
			await inbox.output('event:submit', { eventName: 'again', contactBy: 'externalId', externalId: `u${count}` });
			expect(sent()).toHaveLength(2);
			expect(sent()[0]).toEqual(sent()[1]);
			expect(await inbox.output('event:getMany', { ...who(), returnAll: true })).toHaveLength(1);
			inbox.intercom.log.clear();
			inbox.intercom.faults.add({ route: /^POST \/events/, dropAnswer: true });
			const { error } = await inbox.run('event:submit', { eventName: 'once', ...who() });
			expect(error?.message).toBe('Intercom did not answer');
			expect(sent()).toHaveLength(1);
		});

		it('says that there is no such contact', async () => {
			const { error } = await inbox.run('event:submit', {
				eventName: 'x',
				contactBy: 'email',
				email: 'nobody@example.com',
			});
			expect(error?.message).toBe('Intercom did not find this object');
			expect(error?.description).toContain('User Not Found');
		});

		it('does not send a dry run', async () => {
			const [planned] = await inbox.output('event:submit', { eventName: 'dry', ...who(), options: { dryRun: true } });
			expect(planned).toMatchObject({ dryRun: true, method: 'POST', body: { event_name: 'dry', id: contactId } });
			expect(sent()).toHaveLength(0);
		});
	});

	describe('Get Many', () => {
		const submit = async (number: number) =>
			await inbox.output('event:submit', {
				eventName: `e${number}`,
				...who(),
				options: { createdAt: String(nowSec - 1_000 + number) },
			});

		it('follows the addresses of the pages, at our host and newest first', async () => {
			for (let number = 0; number < 51; number += 1) await submit(number);
			inbox.intercom.log.clear();
			const events = await inbox.output('event:getMany', {
				contactBy: 'email',
				email: `event${count}@example.com`,
				returnAll: true,
			});
			expect(events.map(({ event_name }) => event_name)).toEqual(
				Array.from({ length: 51 }, (_, number) => `e${50 - number}`),
			);
			expect(
				inbox.requests(/./).map(({ path, query }) => `${path}?${query.toString().replace(/before=\d+/, 'before=…')}`),
			).toEqual([
				`/events?type=user&email=event${count}%40example.com&per_page=50`,
				`/events?per_page=50&before=…&intercom_user_id=${contactId}&type=user`,
			]);
		});

		it('keeps to the limit', async () => {
			for (let number = 0; number < 3; number += 1) await submit(number);
			inbox.intercom.log.clear();
			expect(
				await inbox.output('event:getMany', {
					contactBy: 'externalId',
					externalId: `u${count}`,
					returnAll: false,
					limit: 2,
				}),
			).toMatchObject([{ event_name: 'e2' }, { event_name: 'e1' }]);
			expect(inbox.requests(/./).map(({ query }) => query.toString())).toEqual([
				`type=user&user_id=u${count}&per_page=2`,
			]);
		});

		it('finds what a lead did', async () => {
			const lead = await inbox.contact({ role: 'lead', email: 'lead@example.com' });
			await inbox.output('event:submit', { eventName: 'looked', contactBy: 'id', contactId: lead.id });
			expect(await inbox.output('event:getMany', { contactBy: 'id', contactId: lead.id })).toMatchObject([
				{ event_name: 'looked' },
			]);
		});

		it('says that there is no such contact', async () => {
			const { error } = await inbox.run('event:getMany', { contactBy: 'externalId', externalId: 'nobody' });
			expect(error?.message).toBe('Intercom did not find this object');
		});
	});

	describe('summaries', () => {
		const first = '2026-05-03T10:00:00Z';
		const last = '2026-05-04T10:00:00Z';
		const create = async (more: object = {}) =>
			await inbox.run('event:createSummary', {
				externalId: `u${count}`,
				eventName: 'logged-in',
				count: 12,
				first,
				last,
				...more,
			});

		it('are written for a user, and read with what was submitted', async () => {
			const { items, error } = await create();
			expect(error).toBeUndefined();
			const body = {
				user_id: `u${count}`,
				event_summaries: { event_name: 'logged-in', count: 12, first: 1777802400, last: 1777888800 },
			};
			expect(inbox.sent(/summaries$/)).toEqual([body]);
			expect(items[0].json).toEqual({ ...body, created: true });
			await inbox.output('event:submit', { eventName: 'logged-out', ...who() });
			inbox.intercom.log.clear();
			expect(await inbox.output('event:getSummaries', { ...who(), returnAll: true })).toEqual([
				{
					name: 'logged-in',
					count: 12,
					first: '2026-05-03T10:00:00.000+00:00',
					last: '2026-05-04T10:00:00.000+00:00',
					description: '',
				},
				expect.objectContaining({ name: 'logged-out', count: 1 }),
			]);
			expect(inbox.requests(/./)[0].query.toString()).toBe(
				`type=user&intercom_user_id=${contactId}&summary=true&per_page=50`,
			);
		});

		it.each([
			[{ count: 0 }, "'Count' is not a positive whole number"],
			[{ count: 1.5 }, "'Count' is not a positive whole number"],
			[{ first: last, last: first }, "'First' is later than 'Last'"],
			[{ first: 'soon' }, "'First' is not a date"],
		])('refuse %j', async (more, message) => {
			const { error } = await create(more);
			expect(error?.message).toBe(message);
			expect(inbox.requests(/./)).toHaveLength(0);
		});

		it('are not written a second time when the answer is lost', async () => {
			inbox.intercom.faults.add({ route: /summaries/, dropAnswer: true });
			const { error } = await create();
			expect(error?.message).toBe('Intercom did not answer');
			expect(inbox.requests(/summaries/)).toHaveLength(1);
		});
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
