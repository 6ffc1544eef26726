const { build } = require('esbuild');
const { readFile, readdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const gulp = require('gulp');

const SOURCES = ['credentials', 'domain', 'nodes'];

async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/**
 * Every source file becomes one file of its own, so that all nodes share one limiter and one memory in the process.
 * A library is written into the file that imports it: the published package has no dependencies.
 */
async function code() {
	const entryPoints = (await Promise.all(SOURCES.map(typescriptFiles))).flat();
	const { metafile } = await build({
		entryPoints,
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// n8n's package scan refuses console output, and html-to-text writes a warning.
		drop: ['console'],
		// A lazy import becomes a lazy require, which resolves our extensionless paths.
		supported: { 'dynamic-import': false },
		external: ['n8n-workflow'],
		plugins: [ownFilesStayFiles],
		metafile: true,
		logLevel: 'warning',
	});
	await writeFile('dist/THIRD-PARTY.md', await licences(Object.keys(metafile.inputs)));
}

const ownFilesStayFiles = {
	name: 'own-files-stay-files',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\.?\// }, ({ kind, importer, path: imported }) =>
			kind === 'entry-point' || importer.includes('node_modules') ? undefined : { path: imported, external: true },
		);
	},
};

async function typescriptFiles(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => path.join(entry.parentPath, entry.name));
}

/** The licence of each library whose code is in the bundle. */
async function licences(inputs) {
	const folders = new Set(
		inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean),
	);
	const texts = await Promise.all([...folders].sort().map(licence));
	return ['# Licences of the libraries inside this package', ...texts].join('\n\n') + '\n';
}

async function licence(folder) {
	const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
	const text = file ? await readFile(path.join(folder, file), 'utf8') : `Licence: ${license}`;
	return `## ${name} ${version} (${license})\n\n${text.trim()}`;
}

/** Codex files lie beside their nodes; icons are there once, for nodes and credentials. */
function assets() {
	return gulp.src(['icons/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(gulp.dest('dist'));
}

exports.build = gulp.series(clean, code, assets);
exports.default = exports.build;
