import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

describe('events', () => {
	const submit = async (fields: object) =>
		await service.call('POST /events', { event_name: 'ordered', created_at: service.nowSec(), ...fields });
	const list = async (query: string) => await service.call(`GET /events?${query}`);

	test('go on with an address that names the contact by its ID', async () => {
		const id = await service.contact({ email: 'ada@customer.example' });
		for (const ageSec of [30, 20, 10]) await submit({ id, created_at: service.nowSec() - ageSec });
		const { body } = await list('type=user&email=ada@customer.example&per_page=2');
		expect(body.events).toMatchObject([{ created_at: service.nowSec() - 10 }, { created_at: service.nowSec() - 20 }]);
		const next = new URL(String(body.pages.next));
		expect(next.searchParams.get('intercom_user_id')).toBe(id);
		const last = await list(next.search.slice(1));
		expect(last.body).toMatchObject({ events: [{ created_at: service.nowSec() - 30 }], pages: {} });
	});

	test('are ignored when they come twice, and are not listed after 90 days, but counted', async () => {
		await service.contact({ external_id: 'u1' });
		const twice = [await submit({ user_id: 'u1' }), await submit({ user_id: 'u1' })];
		expect(twice.map(({ status }) => status)).toEqual([202, 202]);
		await submit({ user_id: 'u1', created_at: service.nowSec() - 91 * 24 * 60 * 60 });
		expect((await list('type=user&user_id=u1')).body.events).toHaveLength(1);
		expect((await list('type=user&user_id=u1&summary=true')).body.events).toMatchObject([
			{ name: 'ordered', count: 2, first: expect.stringMatching(/T.*\+00:00$/) },
		]);
	});

	test('keep ten keys of their metadata', async () => {
		const id = await service.contact();
		await submit({
			id,
			metadata: Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`k${number}`, number])),
		});
		expect(Object.keys((await list(`type=user&intercom_user_id=${id}`)).body.events[0].metadata)).toHaveLength(10);
	});

	test('need one name of a contact, seconds, and type user', async () => {
		const id = await service.contact();
		expect(error(await submit({})).code).toBe('parameter_missing');
		expect(error(await submit({ id, created_at: Date.now() })).field).toBe('created_at');
		expect(error(await submit({ id, name: 'x' })).code).toBe('bad_request');
		expect(error(await list(`intercom_user_id=${id}`)).field).toBe('type');
		expect(error(await list('type=user')).status).toBe(400);
		expect(error(await list(`type=user&intercom_user_id=${id}&email=a@b.example`)).status).toBe(400);
		expect(error(await list('type=user&user_id=nobody')).status).toBe(404);
	});
});

test('an event is taken with an empty 202, and refused for nobody', async () => {
	const contactId = await service.contact({ email: 'ada@customer.example' });
	const event = { event_name: 'ordered', created_at: service.nowSec(), metadata: { order: '7' } };
	expect(await service.call('POST /events', { ...event, id: contactId })).toMatchObject({ status: 202, body: {} });
	expect((await service.call('POST /events', { ...event, email: 'nobody@customer.example' })).status).toBe(404);
	expect((await service.call('GET /events?type=user&email=ada@customer.example')).body.events).toMatchObject([
		{ event_name: 'ordered' },
	]);
});
