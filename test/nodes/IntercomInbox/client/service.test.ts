import { atLeast, intercom, offers } from '../../../../nodes/IntercomInbox/client/service';

const connection = (credential: Record<string, unknown> = {}) =>
	intercom.connection({ accessToken: 't', region: 'us', apiVersion: '2.15', ...credential });

describe("Intercom's transport", () => {
	it.each([
		[{ region: 'us' }, 'https://api.intercom.io'],
		[{ region: 'eu' }, 'https://api.eu.intercom.io'],
		[{ region: 'au' }, 'https://api.au.intercom.io'],
		[{ region: 'custom', baseUrl: ' http://localhost:4020// ' }, 'http://localhost:4020'],
	])('reaches %j at %s', (credential, baseUrl) => {
		expect(connection(credential).baseUrl).toBe(baseUrl);
	});

	it('refuses a custom region without an address', () => {
		expect(() => connection({ region: 'custom', baseUrl: '' })).toThrow('The Intercom credential has no base URL');
	});

	it('sends the version of the credential, and 2.15 when there is none', () => {
		expect(connection({ apiVersion: '2.11' }).headers).toEqual({ 'Intercom-Version': '2.11' });
		expect(connection({ apiVersion: '' }).headers).toEqual({ 'Intercom-Version': '2.15' });
	});

	it('tells tokens apart without holding them', () => {
		const { tokenKey } = connection({ accessToken: 'secret' });
		expect(tokenKey).not.toContain('secret');
		expect(connection({ accessToken: 'other' }).tokenKey).not.toBe(tokenKey);
		expect(connection({ accessToken: 'secret', region: 'eu' }).tokenKey).not.toBe(tokenKey);
	});

	it.each([
		['2.11', '2.13', '2.13'],
		['2.15', '2.13', '2.15'],
		// As decimal numbers, 2.9 would be the newer one.
		['2.9', '2.13', '2.13'],
		['2.16', '2.16', '2.16'],
	])('with %s as pinned and %s wanted, %s is sent', (apiVersion, wanted, sent) => {
		expect(atLeast(wanted, connection({ apiVersion }))).toEqual({ 'Intercom-Version': sent });
		expect(offers(wanted, connection({ apiVersion }))).toBe(sent === apiVersion);
	});

	const answer = (status: number, code: string, message = '') => ({
		status,
		headers: {},
		body: { type: 'error.list', request_id: 'r-1', errors: [{ code, message }] },
	});

	it.each([
		[400, 'intercom_version_invalid', 'The API version does not support this request'],
		[400, 'invalid_field', "Intercom can't search by this field"],
		[400, 'parameter_invalid', 'Intercom refused the request'],
		[401, 'unauthorized', 'Intercom did not accept the access token'],
		[403, 'api_plan_restricted', "The workspace's plan does not include this"],
		[403, 'forbidden', 'The Intercom app lacks a permission'],
		[404, 'not_found', 'Intercom did not find this object'],
		[409, 'conflict', 'This object already exists in Intercom'],
		[410, 'contact_merged', 'This contact has been merged into another one'],
		[422, 'merge_failed', 'Intercom refused the request'],
		[429, 'rate_limit_exceeded', "Intercom's rate limit was reached"],
		[418, 'teapot', 'Intercom returned status 418'],
	])('explains %d %s', (status, code, message) => {
		const explained = intercom.explain(answer(status, code, 'Because.'));
		expect(explained).toMatchObject({ message, code, requestId: 'r-1' });
		// Without its full stop: the request's line follows behind one.
		expect(explained.description).toMatch(/Intercom says: Because$/);
	});

	it('explains an answer that is no JSON', () => {
		expect(intercom.explain({ status: 502, headers: { 'x-request-id': 'h-1' }, body: '<html>' })).toMatchObject({
			message: 'Intercom returned status 502',
			requestId: 'h-1',
		});
	});
});
