import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

describe('segments', () => {
	test('are listed, counted when asked, and hold who they are about', async () => {
		const { id } = service.sandbox.addSegment({ name: 'Leads', person_type: 'contact' });
		const lead = await service.contact({ role: 'lead' });
		expect((await service.call('GET /segments')).body).toEqual({
			type: 'segment.list',
			segments: [
				{
					type: 'segment',
					id,
					name: 'Leads',
					person_type: 'contact',
					created_at: service.nowSec(),
					updated_at: service.nowSec(),
				},
			],
		});
		expect((await service.call('GET /segments?include_count=true')).body.segments).toMatchObject([{ count: 1 }]);
		expect((await service.call(`GET /contacts/${lead}/segments`)).body.data).toMatchObject([{ id }]);
		expect((await service.call(`GET /segments/${id}`)).body.name).toBe('Leads');
		expect(error(await service.call('GET /segments/1')).message).toBe('Resource Not Found');
		expect(error(await service.call('GET /segments?include_count=perhaps')).field).toBe('include_count');
	});
});
