import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox';

const root = join(__dirname, '../../..');

jest.setTimeout(180_000);

test('Ctrl-C ends the looking, takes away what was made, and leaves a report', async () => {
	const sandbox = await startSandbox({});
	const { nylas, intercom } = sandbox;
	const { id } = nylas.addGrant({ email: 'scratch@probe.example' });
	const folder = await mkdtemp(join(tmpdir(), 'probe-'));
	const file = join(folder, 'report.md');
	const env = {
		...process.env,
		PROBE_INTERCOM_TOKEN: intercom.accessToken,
		PROBE_INTERCOM_REGION: intercom.url,
		PROBE_NYLAS_KEY: nylas.apiKey,
		PROBE_NYLAS_GRANT: id,
		PROBE_NYLAS_REGION: nylas.url,
	};
	const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/probe.ts', '--report', file];
	const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
	const made = new Promise<void>((resolve) => {
		intercom.onChange(() => {
			if (intercom.conversations.length > 0) resolve();
		});
	});
	await made;
	child.kill('SIGINT');
	expect(await once(child, 'exit')).toEqual([0, null]);
	expect(intercom.conversations).toEqual([]);
	expect(intercom.contacts).toEqual([]);
	expect(nylas.messages(id)).toEqual([]);
	expect(await readFile(file, 'utf8')).toContain('interrupted');
	await rm(folder, { recursive: true });
	await sandbox.close();
});
