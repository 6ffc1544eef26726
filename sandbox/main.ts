import { parseArgs } from 'node:util';
import { demoWorld } from './demoWorld';
import { startSandbox } from './index';

/** `--quirks text-cut=500,no-sent-copy`, or `--quirks seed:42`. */
async function main(): Promise<void> {
	const { quirks: wanted } = parseArgs({ options: { quirks: { type: 'string', default: '' } } }).values;
	const sandbox = await startSandbox({ nylasPort: 4010, intercomPort: 4020, pagePort: 4000, quirks: wanted });
	const grant = demoWorld(sandbox);
	const { nylas, intercom, page, quirks } = sandbox;
	const lines: Array<[string, string | undefined]> = [
		['Page', page?.url],
		['Nylas', nylas.url],
		['  API key', nylas.apiKey],
		['  Grant', `${grant.id} (${grant.email})`],
		['Intercom', intercom.url],
		['  Access token', intercom.accessToken],
		['  Client secret', intercom.clientSecret],
		['  Admins', intercom.admins.map(({ id, name }) => `${name} ${id}`).join(', ')],
		['Quirks', quirks.active.join(', ') || 'none'],
	];
	for (const [name, value] of lines) console.log(`${name.padEnd(16)} ${value}`);
	console.log('\nCtrl-C ends it. These keys are made up and work nowhere else.');
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
