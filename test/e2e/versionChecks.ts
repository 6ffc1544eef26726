import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checks } from '../../scripts/demo/checks';
import { playLoop, writeAgain } from '../../scripts/demo/loop';
import { repository } from '../../scripts/demo/packages';
import { readExample } from '../../scripts/demo/setUpWorkflows';
import type { Stage } from '../../scripts/demo/stage';
import { checkOAuth } from './oauth';
import { checkReconcile } from './reconcile';
import { checkSendAndWait } from './sendAndWait';
import { checkTestEvent } from './testEvent';
import { checkWatch } from './watch';

const packageNodes = ['nylas', 'nylasTrigger', 'intercomInbox', 'intercomInboxTrigger'].map(
	(name) => `n8n-nodes-nylas-intercom.${name}`,
);

/** What must hold on every supported n8n. */
export async function checkVersion(stage: Stage, checks: Checks): Promise<void> {
	const { version } = stage.n8n;
	await checks.check(`n8n ${version} knows the four nodes`, async () => await knowsNodes(stage));
	const examples = (await readdir(join(repository, 'workflows'))).filter((file) => file.endsWith('.json'));
	for (const file of examples)
		await checks.check(`n8n ${version} imports ${file}, and knows its nodes`, async () => await imports(stage, file));
	const played = await playLoop(stage, checks, { customer: { email: 'mary@anning.example', name: 'Mary Anning' } });
	if (played) await checkTestEvent(stage, checks);
	await checkReconcile(stage, checks);
	await checkWatch(stage, checks);
	await checkSendAndWait(stage, checks);
	await checkOAuth(stage, checks);
	const back = await checks.check(`n8n ${version} comes back after kill -9`, async () => {
		await stage.n8n.kill();
		await stage.n8n.restart();
	});
	if (!back) return;
	if (played) {
		await checks.check(
			'after it, the known thread still finds its conversation',
			async () => await writeAgain(stage, played, 'It runs again, thank you.'),
		);
	}
	await playLoop(stage, checks, { customer: { email: 'niels@bohr.example', name: 'Niels Bohr' } });
}

async function knowsNodes({ client }: Stage): Promise<string> {
	const known = (await client.nodeTypes()).map(({ name }) => name);
	const missing = packageNodes.filter((name) => !known.includes(name));
	if (missing.length > 0) throw new Error(`n8n does not list ${missing.join(', ')}`);
	return packageNodes.map((name) => name.split('.')[1]).join(', ');
}

/** Each node of the file must be of a type and version that this n8n has. */
async function imports({ client }: Stage, file: string): Promise<string> {
	const types = await client.nodeTypes();
	const stored = await client.importWorkflow(await readExample(file));
	const unknown = stored.nodes.filter(
		({ type, typeVersion }) =>
			!types.some(({ name, version }) => name === type && [version].flat().includes(typeVersion)),
	);
	if (unknown.length > 0)
		throw new Error(`Unknown to n8n: ${unknown.map(({ type, typeVersion }) => `${type} ${typeVersion}`).join(', ')}`);
	return `${stored.nodes.length} nodes`;
}
