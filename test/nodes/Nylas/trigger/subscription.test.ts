import { send, sendAsNylas } from '../../../support/host/signed';
import { TriggerStage } from './setup';

const stage = new TriggerStage();
const requests = (route: RegExp) =>
	stage.nylas.log
		.requests(route)
		.map(({ method, path }) => `${method} ${path.split('?')[0].replace(/[^/]{20,}$/, '…')}`);

describe('activation', () => {
	it('answers the challenge and registers a webhook of its own', async () => {
		const host = await stage.activate();
		expect(stage.nylas.webhooks).toMatchObject([
			{ webhook_url: host.url, trigger_types: ['grant.expired', 'message.created'], status: 'active' },
		]);
		expect(host.kept).toEqual({
			webhookId: stage.nylas.webhooks[0].id,
			webhookSecret: expect.stringMatching(/\S{10,}/) as string,
		});
		expect(stage.nylas.log.requests(/^POST \/v3\/webhooks$/)[0].json).toMatchObject({ compressed_delivery: false });
	});

	it('leaves a webhook alone that is as it should be', async () => {
		const host = await stage.activate();
		const secret = host.kept.webhookSecret;
		stage.nylas.log.clear();
		await host.activate();
		expect(requests(/./)).toEqual(['GET /v3/webhooks']);
		expect(host.kept.webhookSecret).toBe(secret);
	});

	it('asks for a new secret when n8n has lost it, and believes the new one only', async () => {
		const host = await stage.activate();
		const lost = host.kept.webhookSecret;
		host.staticData = {};
		await host.activate();
		expect(stage.nylas.webhooks).toHaveLength(1);
		expect(host.kept.webhookId).toBe(stage.nylas.webhooks[0].id);
		expect((await stage.post({ object: { id: 'm1' }, secret: String(lost) })).status).toBe(401);
		await stage.arrive();
		expect(host.runs).toHaveLength(1);
	});

	it('changes the events of a webhook that was made for others', async () => {
		const host = await stage.activate();
		host.parameters = { triggerOn: ['message.updated', 'folder.created'], options: { reportProblems: false } };
		await host.activate();
		expect(stage.nylas.webhooks).toMatchObject([{ trigger_types: ['folder.created', 'message.updated'] }]);
	});

	it.each(['failed', 'pause', 'inactive'])('wakes a webhook up whose status is %s', async (status) => {
		const host = await stage.activate();
		Object.assign(stage.nylas.webhooks[0], { status });
		await host.activate();
		expect(stage.nylas.webhooks).toMatchObject([{ status: 'active' }]);
	});

	it('switches compression off, because n8n unpacks what was signed', async () => {
		const host = await stage.activate();
		Object.assign(stage.nylas.webhooks[0], { compressed_delivery: true });
		expect((await stage.arrive()) && stage.answers()).toEqual([401]);
		expect(host.logged('warn')).toContain('compress');
		await host.activate();
		expect(stage.nylas.webhooks).toMatchObject([{ compressed_delivery: false }]);
	});

	it('makes a new webhook when somebody removed the old one', async () => {
		const host = await stage.activate();
		const old = host.kept.webhookId;
		await fetch(`${stage.nylas.url}/v3/webhooks/${String(old)}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${stage.nylas.apiKey}` },
		});
		await host.activate();
		expect(stage.nylas.webhooks).toHaveLength(1);
		expect(host.kept.webhookId).not.toBe(old);
	});

	it('says what to do when Nylas can not reach the address', async () => {
		const host = await stage.newHost();
		stage.nylas.faults.add({
			route: /POST \/v3\/webhooks$/,
			status: 400,
			body: '{"error":{"type":"70005","message":"unable.verify.webhook_url : status is not ok, got 404"}}',
		});
		await expect(host.activate()).rejects.toMatchObject({
			message: 'Nylas could not reach the webhook address',
			description: expect.stringContaining('WEBHOOK_URL') as string,
		});
		expect(host.kept).toEqual({});
	});

	it('says so when no event is chosen', async () => {
		const host = await stage.newHost({ triggerOn: [], options: { reportProblems: false } });
		await expect(host.activate()).rejects.toMatchObject({ message: "'Trigger On' is empty" });
	});
});

describe('deactivation', () => {
	it("removes exactly its own webhook, never anybody else's", async () => {
		const other = await stage.activate();
		const host = await stage.activate();
		await host.deactivate();
		expect(stage.nylas.webhooks).toMatchObject([{ webhook_url: other.url }]);
		expect(host.kept).toEqual({});
	});

	it('is content when the webhook is gone already', async () => {
		const host = await stage.activate();
		await fetch(`${stage.nylas.url}/v3/webhooks/${String(host.kept.webhookId)}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${stage.nylas.apiKey}` },
		});
		await host.deactivate();
		expect(host.kept).toEqual({});
		expect(host.logged('warn')).toBe('');
	});

	it('removes nothing when it never made a webhook', async () => {
		await stage.activate();
		const host = await stage.newHost();
		await host.deactivate();
		expect(stage.nylas.webhooks).toHaveLength(1);
	});

	it('keeps the id for the next activation when Nylas refuses, and says so in the log', async () => {
		const host = await stage.activate();
		stage.nylas.faults.add({ route: /^DELETE/, status: 403 });
		await host.deactivate();
		expect(host.kept.webhookId).toBe(stage.nylas.webhooks[0].id);
		expect(host.logged('warn')).toContain('was not removed');
		await host.activate();
		expect(stage.nylas.webhooks).toHaveLength(1);
	});
});

describe('a test in the editor', () => {
	it("has a webhook of its own, starts a run, and leaves the active workflow's alone", async () => {
		const host = await stage.activate();
		const kept = { ...host.kept };
		await host.listenForTest();
		expect(stage.nylas.webhooks.map(({ webhook_url }) => webhook_url).sort()).toEqual([host.testUrl, host.url].sort());
		await stage.arrive();
		expect(host.runs.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
		await host.stopTest();
		expect(stage.nylas.webhooks).toMatchObject([{ webhook_url: host.url }]);
		expect(host.kept).toEqual(kept);
		await stage.arrive();
		expect(host.runs).toHaveLength(3);
	});

	it('works where the workflow was never active, and leaves nothing behind', async () => {
		const host = await stage.newHost();
		await host.listenForTest();
		await stage.arrive();
		expect(host.runs).toMatchObject([{ mode: 'manual' }]);
		await host.stopTest();
		expect(stage.nylas.webhooks).toEqual([]);
	});

	it('takes over the webhook that a test left behind when n8n died', async () => {
		const host = await stage.newHost();
		await host.listenForTest();
		await host.listenForTest();
		expect(stage.nylas.webhooks).toHaveLength(1);
		await stage.arrive();
		expect(host.runs).toHaveLength(1);
	});
});

describe('what is not a notification', () => {
	it('gets the challenge back as it is, with its length', async () => {
		const host = await stage.activate();
		const response = await fetch(`${host.url}?challenge=bc609b38-c81f-47fb-a275-1d9bd61a968b`);
		expect([response.status, await response.text()]).toEqual([200, 'bc609b38-c81f-47fb-a275-1d9bd61a968b']);
		expect(response.headers.get('transfer-encoding')).toBeNull();
		expect(response.headers.get('content-type')).toContain('text/plain');
	});

	it('gets a friendly text when it is a person with a browser', async () => {
		const host = await stage.activate();
		expect(await send(host.url, { method: 'GET' })).toMatchObject({
			status: 200,
			text: 'This address takes notifications of Nylas.',
		});
	});

	it.each([
		['without a signature', {}],
		['with an empty signature', { 'x-nylas-signature': '' }],
		['signed by somebody else', { 'x-nylas-signature': 'a'.repeat(64) }],
	])('is refused %s, and starts nothing', async (_, headers) => {
		const host = await stage.activate();
		const answer = await send(host.url, {
			body: '{"type":"message.created","data":{"object":{"id":"m1"}}}',
			headers: { 'content-type': 'application/json', ...headers },
		});
		expect(answer.status).toBe(401);
		expect(host.runs).toEqual([]);
	});

	it("is refused when Nylas signed it for another workflow's webhook", async () => {
		const other = await stage.activate();
		const host = await stage.activate();
		expect(
			(
				await sendAsNylas(host.url, other.kept.webhookSecret, {
					type: 'message.created',
					data: { object: { id: 'm1' } },
				})
			).status,
		).toBe(401);
		expect(host.runs).toEqual([]);
	});

	it('is refused when it is larger than any notification', async () => {
		const host = await stage.activate();
		expect((await send(host.url, { body: Buffer.alloc(8 * 1024 * 1024 + 1, 32) })).status).toBe(413);
	});

	it('is refused when n8n knows no secret', async () => {
		const host = await stage.activate();
		host.staticData = {};
		expect((await sendAsNylas(host.url, '', { type: 'message.created' })).status).toBe(401);
		expect(host.logged('warn')).toContain('no secret is known');
	});

	it.each([['[]'], ['"text"'], ['null'], ['7']])('is refused when it is signed but %s', async (body) => {
		const host = await stage.activate();
		const answer = await sendAsNylas(host.url, host.kept.webhookSecret, JSON.parse(body) as object);
		expect(answer).toMatchObject({ status: 400, json: { error: 'The body is not a JSON object' } });
		expect(host.runs).toEqual([]);
	});
});
