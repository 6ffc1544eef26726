import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Checks } from './demo/checks';
import { buildAndPack, repository } from './demo/packages';
import { auditBundled } from './package/advisories';
import { exceptions } from './package/exceptions';
import { loadPackage } from './package/load';
import { exceptionFor, scanSource, scanTarball, type Finding } from './package/scan';
import { unpackTarball, type Unpacked } from './package/unpack';

void main();

async function main(): Promise<void> {
	const checks = new Checks();
	let tarball = '';
	const packed = await checks.check('the package builds and packs', async () => {
		tarball = await buildAndPack(() => undefined);
	});
	if (packed) await checkTarball(checks, tarball);
	console.log(`Package: ${checks.closingLine}`);
	process.exit(checks.failed === 0 ? 0 : 1);
}

async function checkTarball(checks: Checks, tarball: string): Promise<void> {
	const unpacked = await unpackTarball(tarball, repository);
	await checks.check('it has no dependencies, as n8n asks of verified packages', () => noDependencies(unpacked));
	await checks.check('every node and credential that package.json names is in the tarball', () =>
		namedFilesExist(unpacked),
	);
	await checks.check('no library inside has a known advisory', async () => await noAdvisories(unpacked));
	const findings: Finding[] = [];
	const scanned = (found: Finding[]) => {
		findings.push(...found);
		return judge(found);
	};
	await checks.check("n8n's scan accepts the source", async () => scanned(await scanSource(repository)));
	await checks.check("n8n's scan accepts the tarball", async () => scanned(await scanTarball(unpacked.folder)));
	await checks.check('every exception from the scan is still needed', () => allNeeded(findings));
	await checks.check("n8n's loader loads it", async () => await loads(unpacked));
	await rm(unpacked.work, { recursive: true });
}

function noDependencies({ manifest }: Unpacked): void {
	const names = Object.keys(manifest.dependencies ?? {});
	if (names.length > 0)
		throw new Error(
			`package.json has dependencies: ${names.join(', ')}. The build bundles what is needed: move them to devDependencies.`,
		);
}

function namedFilesExist({ folder, manifest }: Unpacked): string {
	const named = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
	const missing = named.filter((file) => !existsSync(join(folder, file)));
	if (missing.length > 0)
		throw new Error(`package.json names files that the build does not make: ${missing.join(', ')}`);
	return `${named.length} files`;
}

/** Where the audit can't be reached nothing is said against the package, and nothing for it. */
async function noAdvisories({ folder }: Unpacked): Promise<string> {
	const { libraries, ...audit } = await auditBundled(folder);
	if ('unreachable' in audit) return `skipped: the audit can not be reached, ${audit.unreachable}`;
	if (audit.advisories.length > 0)
		throw new Error(`${audit.advisories.join('\n')}\nUpdate the library, and build again.`);
	return `${libraries.length} libraries`;
}

function judge(findings: Finding[]): string {
	const unexpected = findings.filter((finding) => !exceptionFor(finding));
	if (unexpected.length > 0)
		throw new Error(
			unexpected.map(({ file, line, rule, message }) => `${file}:${line}  ${message}  (${rule})`).join('\n'),
		);
	const reasons = new Set(findings.map((finding) => exceptionFor(finding)?.reason));
	if (reasons.size === 0) return '';
	return `${findings.length} findings are expected: ${[...reasons].join('; ')}`;
}

function allNeeded(findings: Finding[]): void {
	const needed = new Set(findings.map(exceptionFor));
	const idle = exceptions.filter((exception) => !needed.has(exception));
	if (idle.length > 0)
		throw new Error(
			`Nothing needs these exceptions any more: ${idle.map(({ rule, file }) => `${rule} in ${file.source}`).join(', ')}`,
		);
}

async function loads({ folder, manifest, work }: Unpacked): Promise<string> {
	const { nodes, credentials } = await loadPackage(folder, work);
	if (nodes.length < manifest.n8n.nodes.length)
		throw new Error(`Only these nodes were loaded: ${nodes.map(({ name }) => name).join(', ')}`);
	return [...nodes.map(({ name }) => name), ...credentials].join(', ');
}
