import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { told } from './migrate/told';
import { migrated, type StoredWorkflow } from './migrate/workflow';

const HOW = `npm run migrate -- workflow.json [--out FILE]

Turns the nodes of n8n's built-in Intercom in an exported workflow (or a list of them) into those of Intercom Inbox. The file itself
stays; the new one is workflow.migrated.json, or FILE. docs/migrating.md has the table.`;

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
	const [file] = positionals;
	if (!file) {
		console.error(HOW);
		return 2;
	}
	const given = JSON.parse(await readFile(file, 'utf8')) as StoredWorkflow | StoredWorkflow[];
	const migrations = (Array.isArray(given) ? given : [given]).map(migrated);
	for (const line of migrations.flatMap(told)) console.log(line);
	const workflows = migrations.map(({ workflow }) => workflow);
	const out = values.out ?? `${file.replace(/\.json$/, '')}.migrated.json`;
	await writeFile(out, `${JSON.stringify(Array.isArray(given) ? workflows : workflows[0], null, 2)}\n`);
	console.log(`\nWritten to ${out}. Import it into n8n beside the old one, and test it before you publish it.`);
	return 0;
}

main().then(
	(code) => (process.exitCode = code),
	(error: Error) => {
		console.error(error.message);
		process.exitCode = 1;
	},
);
