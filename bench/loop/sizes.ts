import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { installN8n } from '../../scripts/n8n/install';
import { packageFolder } from '../../scripts/n8n/putPackage';
import type { Place } from './place';
import { median } from './post';

const NAME = 'n8n-nodes-nylas-intercom';
const TURNS = 5;

export interface Sizes {
	packageKb: number;
	/** By node, as the editor loads it. */
	descriptionsKb: Record<string, number>;
	/** Of all nodes and credentials, in a process that has n8n-workflow already. */
	loadMs: number;
}

const LOAD = `
require('n8n-workflow');
const startMs = performance.now();
const { n8n } = require(process.argv[1] + '/package.json');
for (const file of [...n8n.nodes, ...n8n.credentials]) {
	for (const Type of Object.values(require(process.argv[1] + '/' + file))) new Type();
}
console.log(performance.now() - startMs);
`;

export async function sizes({ version, n8n, nodeTypes }: Place, tarball: string): Promise<Sizes> {
	const { node, folder } = await installN8n(version, () => undefined);
	const load = () =>
		Number(
			execFileSync(node, ['-e', LOAD, packageFolder(n8n.userFolder, NAME)], {
				env: { NODE_PATH: join(folder, 'node_modules') },
				encoding: 'utf8',
			}),
		);
	const own = nodeTypes.filter(({ name }) => name.startsWith(`${NAME}.`) && !name.endsWith('Tool'));
	return {
		packageKb: statSync(tarball).size / 1_024,
		descriptionsKb: Object.fromEntries(
			own.map((type) => [type.displayName, Buffer.byteLength(JSON.stringify(type)) / 1_024]),
		),
		loadMs: median(Array.from({ length: TURNS }, load)),
	};
}
