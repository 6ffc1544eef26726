import { bearer } from '../../../../nodes/shared/http/bearer';
import { customBaseUrl } from '../../../../nodes/shared/http/baseUrl';

it.each([
	{ given: 'https://proxy.example.com/nylas//', expected: 'https://proxy.example.com/nylas' },
	{ given: ' HTTPS://proxy.example.com ', expected: 'HTTPS://proxy.example.com' },
	{ given: 'https://10.0.0.7:8443', expected: 'https://10.0.0.7:8443' },
	{ given: 'http://localhost:4010/', expected: 'http://localhost:4010' },
	{ given: 'http://127.0.0.1:4010', expected: 'http://127.0.0.1:4010' },
	{ given: 'http://[::1]:4010', expected: 'http://[::1]:4010' },
])('the base URL $given is taken', ({ given, expected }) => {
	expect(customBaseUrl('Nylas', given)).toBe(expected);
});

it.each([
	'http://api.us.nylas.com',
	'http://sandbox:8080',
	'http://10.0.0.7:4010',
	'http://localhost.example.com',
	'http://localhost@evil.example',
	'https://user:pass@proxy.example.com',
	'https://proxy.example.com?x=',
	'https://proxy.example.com#',
	'https://proxy.example.com\\@evil.example',
	'https://proxy.example .com',
	'ftp://proxy.example.com',
	'//proxy.example.com',
	'proxy.example.com',
	'https://',
])('the base URL %s is refused with what to do', (given) => {
	expect(() => customBaseUrl('Nylas', given)).toThrow('The base URL of the Nylas credential is not safe for the key');
});

const credential = { apiKey: 'secret' };

it.each([
	{ name: 'a node', request: { url: 'https://api.us.nylas.com/v3/grants' } },
	{ name: "the credential's test", request: { baseURL: 'https://api.us.nylas.com', url: '/v3/applications' } },
	{ name: 'the sandbox', request: { baseURL: 'http://localhost:4010', url: '/v3/applications' } },
	{ name: 'the HTTP Request node', request: { url: '', uri: 'https://api.us.nylas.com/v3/grants' } },
])('the key goes along with a request of $name', async ({ request }) => {
	expect((await bearer('apiKey')(credential, request)).headers).toEqual({ Authorization: 'Bearer secret' });
});

it.each([
	{ name: 'a test over http', request: { baseURL: 'http://nylas.example.com', url: '/v3/applications' } },
	{
		name: 'another address than the base',
		request: { baseURL: 'https://nylas.example.com', url: 'http://e.example/' },
	},
	{ name: 'the HTTP Request node over http', request: { url: '', uri: 'http://api.us.nylas.com/v3/grants' } },
])('the key does not go along with $name', async ({ request }) => {
	await expect(bearer('apiKey')(credential, request)).rejects.toThrow('The key was not sent to this address');
});
