import type { BuildOptions, Plugin } from 'esbuild';

/** Imports of our own files stay imports, so that every source file is one file of the package. */
const ownFilesStayFiles: Plugin = {
	name: 'own-files-stay-files',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\.?\// }, ({ kind, importer, path: imported }) =>
			kind === 'entry-point' || importer.includes('node_modules') ? undefined : { path: imported, external: true },
		);
	},
};

/**
 * Every source file becomes one file of its own, so that all nodes share one limiter and one memory in the process.
 * A library is written into the file that imports it: the published package has no dependencies.
 */
export const bundleOptions = {
	entryPoints: [
		'credentials/**/*.ts',
		'domain/**/*.ts',
		'nodes/**/*.ts',
		// Codex files lie beside their nodes; icons are there once, for nodes and credentials.
		'nodes/**/*.node.json',
		'icons/**/*.svg',
	],
	loader: { '.node.json': 'copy', '.svg': 'copy' },
	outbase: '.',
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	// A lazy import becomes a lazy require, which resolves our extensionless paths.
	supported: { 'dynamic-import': false },
	external: ['n8n-workflow'],
	plugins: [ownFilesStayFiles],
	metafile: true,
	logLevel: 'warning',
} satisfies BuildOptions;
