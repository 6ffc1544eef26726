import type { ICredentialDataDecryptedObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { IntercomInboxApi } from '../../../../credentials/IntercomInboxApi.credentials';
import { NylasApi } from '../../../../credentials/NylasApi.credentials';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { nylas } from '../../../../nodes/Nylas/client/service';
import { NylasTrigger } from '../../../../nodes/Nylas/NylasTrigger.node';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { connect, credentialOf } from '../../../../nodes/shared/http/connect';
import { storedValue } from '../../../../nodes/shared/kit/fields/stored';

const credential = { apiKey: 'key', region: 'us' };

/** n8n's context, as far as a connection needs it, and what was asked of it. */
function contextOf(getCredentials = async () => await Promise.resolve(credential)) {
	const asked = { credentials: 0, given: [] as unknown[] };
	const context = {
		getNode: () => ({ parameters: {} }),
		getCredentials: async () => {
			asked.credentials += 1;
			return await getCredentials();
		},
		helpers: {
			httpRequestWithAuthentication: async (_type: string, _options: IHttpRequestOptions, more: unknown) => {
				asked.given.push(more);
				return await Promise.resolve({ statusCode: 200, headers: {}, body: { data: [] } });
			},
		},
	} as unknown as IExecuteFunctions;
	return { asked, context };
}

describe('the credential', () => {
	it('is asked for once, however many clients and requests a run has, and handed back to n8n with each', async () => {
		const { asked, context } = contextOf();
		const process = new ProcessState();
		await credentialOf(context, nylas, process);
		const [first, second] = [await connect(context, nylas, { process }), await connect(context, nylas, { process })];
		await first.get('/v3/grants');
		await second.get('/v3/grants');
		expect(asked.credentials).toBe(1);
		const handed = { credentialsDecrypted: { id: '', name: '', type: 'nylasApi', data: credential } };
		expect(asked.given).toEqual([handed, handed]);
	});

	it('is asked for anew by the next run', async () => {
		const process = new ProcessState();
		const runs = [contextOf(), contextOf()];
		for (const { context } of runs) await connect(context, nylas, { process });
		expect(runs.map(({ asked }) => asked.credentials)).toEqual([1, 1]);
	});
});

it.each([
	{ name: 'Nylas', type: new NylasApi(), data: { apiKey: 'key' } as ICredentialDataDecryptedObject },
	{ name: 'Intercom', type: new IntercomInboxApi(), data: { accessToken: 'key' } as ICredentialDataDecryptedObject },
])('$name authenticates without an expression, and keeps the headers of the request', async ({ type, data }) => {
	const request = { url: 'https://example.com', headers: { Accept: 'application/json' } };
	const given = await type.authenticate(data, request);
	expect(given.headers).toEqual({ Accept: 'application/json', Authorization: 'Bearer key' });
	expect(await type.authenticate(data, { url: '/me' })).toEqual({
		url: '/me',
		headers: { Authorization: 'Bearer key' },
	});
});

it('no trigger makes n8n evaluate an expression for a webhook', () => {
	const descriptions = [new NylasTrigger(), new IntercomInboxTrigger()].flatMap(
		({ description }) => description.webhooks ?? [],
	);
	expect(descriptions).toHaveLength(4);
	expect(descriptions.flatMap((one) => Object.values(one)).filter((value) => String(value).startsWith('='))).toEqual(
		[],
	);
});

it.each([
	{ name: 'text', value: 'INBOX', asks: false },
	{ name: 'false', value: false, asks: false },
	{ name: 'a list of text', value: ['a', 'b'], asks: false },
	{ name: 'a searchable list', value: { __rl: true, mode: 'id', value: 'g1' }, asks: false },
	{ name: 'an expression', value: '={{ $json.id }}', asks: true },
	{ name: 'an expression in a list', value: ['a', '={{ $json.id }}'], asks: true },
	{
		name: 'an expression in a searchable list',
		value: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		asks: true,
	},
	{ name: 'nothing', value: undefined, asks: true },
])('n8n evaluates a parameter only where it must: $name', ({ value, asks }) => {
	const evaluated = (name: string, fallback: string) => `${name} ${fallback}`;
	const found = storedValue(
		{ parameters: value === undefined ? {} : { field: value }, evaluated },
		'field',
		'fallback',
	);
	expect(found).toEqual(asks ? 'field fallback' : value);
});
