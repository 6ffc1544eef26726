import { router } from '../../../sandbox/server/router';
import type { Request } from '../../../sandbox/server/request';
import type { Answer } from '../../../sandbox/server/answer';

const found =
	(name: string) =>
	(_: Request, params: Record<string, string>): Answer => ({ status: 200, body: { name, ...params } });
const route = router(
	{
		'GET /grants/:grant/messages/:id': found('one'),
		'PUT /grants/:grant/messages/:id': found('change'),
		'POST /grants/:grant/messages/send': found('send'),
		'GET /grants/:grant/messages/schedules': found('schedules'),
	},
	(status) => ({ status }),
);
const ask = async (method: string, ...segments: string[]) => await route({ method, segments } as Request);

describe('the router', () => {
	it('gives the named parts of the path', async () => {
		expect((await ask('GET', 'grants', 'g', 'messages', 'a/b')).body).toEqual({ name: 'one', grant: 'g', id: 'a/b' });
	});

	it('prefers the path with more fixed words', async () => {
		expect((await ask('GET', 'grants', 'g', 'messages', 'schedules')).body).toEqual({ name: 'schedules', grant: 'g' });
	});

	it('refuses an unknown path with 404 and an unknown method with 405', async () => {
		expect((await ask('GET', 'grants', 'g')).status).toBe(404);
		expect((await ask('DELETE', 'grants', 'g', 'messages', 'a')).status).toBe(405);
	});

	it('never takes a fixed word for an id', async () => {
		expect((await ask('GET', 'grants', 'g', 'messages', 'send')).status).toBe(405);
	});
});
