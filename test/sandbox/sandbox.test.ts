import { startSandbox } from '../../sandbox';
import { demoWorld } from '../../sandbox/demoWorld';
import type { Sandbox } from '../../sandbox/types';

describe('the sandbox', () => {
	let sandbox: Sandbox;
	afterEach(async () => await sandbox.close());

	it('starts both services, and no page where none is asked for', async () => {
		sandbox = await startSandbox({});
		expect(sandbox).not.toHaveProperty('page');
		for (const { url } of [sandbox.nylas, sandbox.intercom])
			expect((await fetch(url)).status).toBeGreaterThanOrEqual(400);
	});

	it('serves the page on wish', async () => {
		sandbox = await startSandbox({ pagePort: 0 });
		const response = await fetch(sandbox.page!.url);
		expect([response.status, response.headers.get('content-type')]).toEqual([
			200,
			expect.stringContaining('text/html'),
		]);
	});

	it('has the same keys and ids with the same seed', async () => {
		sandbox = await startSandbox({ seed: 5 });
		const again = await startSandbox({ seed: 5 });
		const seen = ({ nylas, intercom }: Sandbox) => [
			nylas.apiKey,
			intercom.accessToken,
			nylas.addGrant({ email: 'a@x.example' }).id,
		];
		expect(seen(again)).toEqual(seen(sandbox));
		await again.close();
	});

	it('can be furnished with a small company, twice without doubling the people', async () => {
		sandbox = await startSandbox({});
		expect(demoWorld(sandbox)).toMatchObject({ email: 'support@acme.example', name: 'Acme Support' });
		const names = () =>
			[sandbox.intercom.admins, sandbox.intercom.teams, sandbox.intercom.tags].map((list) =>
				list.map(({ name }) => name),
			);
		const once = names();
		expect(once).toEqual([
			expect.arrayContaining(['Ada', 'Ben']),
			expect.arrayContaining(['Support']),
			expect.arrayContaining(['Billing', 'Bug', 'Urgent']),
		]);
		demoWorld(sandbox);
		expect(names()).toEqual(once);
	});

	it('tells listeners what has changed', async () => {
		sandbox = await startSandbox({});
		const heard: string[] = [];
		const { nylas } = sandbox;
		const stop = nylas.onChange((what) => heard.push(what));
		const { id } = nylas.addGrant({ email: 'a@x.example' });
		await fetch(`${nylas.url}/v3/grants`);
		stop();
		nylas.receive(id, { from: { email: 'b@x.example' }, subject: '', body: '' });
		expect(heard).toEqual(['state', 'log']);
	});
});
