import { IntercomInbox } from '../../../../nodes/IntercomInbox/IntercomInbox.node';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { startIntercom } from '../../../../sandbox/intercom';
import { runNode, searchList } from '../../../support/node';
import { Host } from '../../../support/host/host';
import { sendAsIntercom } from '../../../support/host/signed';

type Intercom = Awaited<ReturnType<typeof startIntercom>>;

const CALLBACK = 'https://n8n.example.com/rest/oauth2-credential/callback';
let intercom: Intercom;

beforeEach(async () => {
	intercom = await startIntercom({ port: 0, seed: 1 });
});

afterEach(async () => await intercom.close());

const authorize = async (query: Record<string, string>) =>
	await fetch(`${intercom.url}/oauth?${new URLSearchParams(query).toString()}`, { redirect: 'manual' });

async function token(form: Record<string, string>): Promise<Response> {
	return await fetch(`${intercom.url}/auth/eagle/token`, { method: 'POST', body: new URLSearchParams(form) });
}

async function code(): Promise<string> {
	const { headers } = await authorize({
		client_id: intercom.clientId,
		redirect_uri: CALLBACK,
		state: 'abc=',
		response_type: 'code',
	});
	const back = new URL(headers.get('location') ?? '');
	expect(back.href).toContain(CALLBACK);
	expect(back.searchParams.get('state')).toBe('abc=');
	return back.searchParams.get('code') ?? '';
}

/** The credential as n8n keeps it once a teammate has agreed. */
async function connected() {
	const { clientId, clientSecret } = intercom;
	const oauthTokenData = (await (
		await token({ code: await code(), client_id: clientId, client_secret: clientSecret })
	).json()) as Record<string, string>;
	return credential({ oauthTokenData });
}

function credential(more: object) {
	const { clientId, clientSecret, url } = intercom;
	return {
		intercomInboxOAuth2Api: { clientId, clientSecret, region: 'custom', baseUrl: url, apiVersion: '2.15', ...more },
	};
}

describe('the sandbox of OAuth', () => {
	it('gives a token for a code, once', async () => {
		const form = { code: await code(), client_id: intercom.clientId, client_secret: intercom.clientSecret };
		await expect((await token(form)).json()).resolves.toEqual({
			token_type: 'Bearer',
			token: intercom.accessToken,
			access_token: intercom.accessToken,
		});
		expect((await token(form)).status).toBe(401);
	});

	it('refuses a code without the equals sign at its end, and another secret', async () => {
		const client = { client_id: intercom.clientId, client_secret: intercom.clientSecret };
		expect((await token({ ...client, code: (await code()).slice(0, -1) })).status).toBe(401);
		expect((await token({ ...client, client_secret: 'guess', code: await code() })).status).toBe(401);
	});

	it.each([
		['another app', { client_id: 'other' }],
		['an address without https', { redirect_uri: 'http://n8n.example.com/callback' }],
		['a scope', { scope: 'read' }],
	])('refuses %s', async (_, query) => {
		expect(
			(await authorize({ client_id: intercom.clientId, redirect_uri: CALLBACK, state: 'x', ...query })).status,
		).toBe(400);
	});
});

const getMe = {
	node: new IntercomInbox(),
	resource: 'admin',
	operation: 'getMe',
	parameters: { authentication: 'oAuth2' },
};

describe('with OAuth2', () => {
	it('requests carry the token that n8n has got', async () => {
		const { items, error } = await runNode({ ...getMe, credentials: (await connected()) as never });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ json: { type: 'admin', app: { id_code: expect.any(String) as string } } }]);
		expect(intercom.log.requests(/^GET \/me/)[0].headers).toMatchObject({
			authorization: `Bearer ${intercom.accessToken}`,
			'intercom-version': '2.15',
		});
	});

	it('lists are asked for with it, too', async () => {
		const found = await searchList({
			node: new IntercomInbox(),
			method: 'searchAdmins',
			parameters: { authentication: 'oAuth2' },
			credentials: (await connected()) as never,
		});
		expect(found.results.length).toBeGreaterThan(0);
	});

	it('a credential that was never connected says what to press', async () => {
		const { error } = await runNode({ ...getMe, credentials: credential({}) as never });
		expect(error).toMatchObject({
			message: 'The Intercom credential has no access token',
			description: expect.stringContaining('Connect my account') as string,
		});
	});

	it("the trigger knows Intercom by the app's client secret", async () => {
		const host = await Host.start({
			node: new IntercomInboxTrigger(),
			parameters: { authentication: 'oAuth2' },
			credentials: (await connected()) as never,
		});
		await host.activate();
		const body = { topic: 'contact.user.created', id: 'n1', data: { item: { type: 'contact', id: '1' } } };
		expect((await sendAsIntercom(host.url, intercom.clientSecret, body)).status).toBe(200);
		expect((await sendAsIntercom(host.url, 'guess', body)).status).toBe(401);
		await host.close();
	});
});
