const { build } = require('esbuild');
const { readFile, readdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const gulp = require('gulp');

// Lets the next line load TypeScript.
require('tsx/cjs');
const { bundleOptions } = require('./scripts/package/bundle.ts');

async function clean() {
	await rm('dist', { recursive: true, force: true });
}

async function code() {
	// n8n's package scan refuses console output, and html-to-text writes a warning.
	const { metafile } = await build({ ...bundleOptions, outdir: 'dist', drop: ['console'] });
	await writeFile('dist/THIRD-PARTY.md', await licences(Object.keys(metafile.inputs)));
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

exports.build = gulp.series(clean, code);
exports.default = exports.build;
