import { error, intercom, type Intercom } from '../api';

let service: Intercom;
beforeEach(async () => void (service = await intercom()));
afterEach(async () => await service.close());

const errorOf = async (route: string, headers: Record<string, string>) =>
	error(await service.call(route, undefined, headers));

describe('before any endpoint', () => {
	test.each([
		['no token', ''],
		['a wrong token', 'Bearer nobody'],
	])('%s is 401 and shows no rate limit', async (_name, authorization) => {
		const answer = await service.call('GET /me', undefined, { authorization });
		expect(error(answer)).toEqual({ status: 401, code: 'unauthorized', message: 'Access Token Invalid', field: null });
		expect(answer.headers.get('x-ratelimit-limit')).toBeNull();
	});

	test('an Accept header that takes no JSON is 406', async () => {
		expect(await errorOf('GET /me', { accept: 'text/html' })).toMatchObject({
			status: 406,
			code: 'media_type_not_acceptable',
		});
	});

	test('a version that does not exist is 400', async () => {
		expect(await errorOf('GET /me', { 'intercom-version': '2.99' })).toMatchObject({
			status: 400,
			code: 'intercom_version_invalid',
		});
	});

	test('an endpoint that the requested version does not have is 400, and has no other side effect', async () => {
		const id = await service.conversation();
		const answer = await service.call(`DELETE /conversations/${id}`, undefined, { 'intercom-version': '2.12' });
		expect(error(answer)).toMatchObject({
			status: 400,
			code: 'intercom_version_invalid',
			message: 'Requested resource is not available in current API version.',
		});
		expect(service.sandbox.conversations).toHaveLength(1);
	});

	test("without a version header the app's own version counts", async () => {
		expect((await service.call('GET /data_attributes?model=conversation')).status).toBe(200);
		service.sandbox.appVersion = '2.16';
		expect((await service.call('GET /data_attributes?model=conversation')).status).toBe(422);
	});

	test('an unknown path is 404, and so is a method that a path does not have', async () => {
		expect(await errorOf('GET /nothing', {})).toMatchObject({ status: 404, code: 'not_found' });
		expect(await errorOf('DELETE /me', {})).toMatchObject({ status: 404, code: 'not_found' });
	});

	test('an error has the id of its request', async () => {
		const { body } = await service.call('GET /nothing');
		expect(body).toMatchObject({ type: 'error.list', request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
	});

	test('a body that is not JSON is 400', async () => {
		expect(error(await service.call('POST /contacts', '{"email"'))).toMatchObject({
			status: 400,
			code: 'parameter_invalid',
		});
	});
});

describe('the rate limit', () => {
	test('counts in windows of ten seconds and is shown on refusals, too', async () => {
		service.sandbox.rateLimit.perWindow = 5;
		await service.call('GET /me');
		const { headers } = await service.call('GET /nothing');
		expect(headers.get('x-ratelimit-limit')).toBe('5');
		expect(headers.get('x-ratelimit-remaining')).toBe('3');
		expect(Number(headers.get('x-ratelimit-reset')) - service.nowSec()).toBe(10);
	});

	test('is 429 when the window is used up, and over with the next window', async () => {
		service.sandbox.rateLimit.perWindow = 1;
		await service.call('GET /me');
		const refused = await service.call('GET /me');
		expect(error(refused)).toMatchObject({
			status: 429,
			code: 'rate_limit_exceeded',
			message: 'Exceeded rate limit of 1 in 10_seconds',
		});
		expect(refused.headers.get('retry-after')).toBeNull();
		service.pass(10_000);
		expect((await service.call('GET /me')).status).toBe(200);
	});

	test('names the seconds to wait when that is switched on', async () => {
		Object.assign(service.sandbox.rateLimit, { perWindow: 0, retryAfterHeader: true });
		expect((await service.call('GET /me')).headers.get('retry-after')).toBe('10');
	});

	test('refuses before anything is done', async () => {
		service.sandbox.rateLimit.perWindow = 0;
		await service.call('POST /contacts', { email: 'a@customer.example' });
		expect(service.sandbox.contacts).toHaveLength(0);
	});
});

test('a fault that was set answers in the form of the service', async () => {
	service.sandbox.faults.add({ route: /POST \/contacts/, status: 503 });
	expect(error(await service.call('POST /contacts', { email: 'a@customer.example' }))).toMatchObject({
		status: 503,
		code: 'service_unavailable',
	});
	expect(service.sandbox.contacts).toHaveLength(0);
});

test('the answer can be lost although the thing was done', async () => {
	service.sandbox.faults.add({ route: /POST \/contacts/, dropAnswer: true });
	await expect(service.call('POST /contacts', { email: 'a@customer.example' })).rejects.toThrow();
	expect(service.sandbox.contacts).toHaveLength(1);
});
