import execa from 'execa';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A library whose code is in the package, where no audit of an installation finds it. */
export interface Library {
	name: string;
	version: string;
}

export type Audit = { advisories: string[] } | { unreachable: string };

/** As the build lists them: `## entities 4.5.0 (BSD-2-Clause)`. */
export function librariesIn(thirdParty: string): Library[] {
	return [...thirdParty.matchAll(/^## (\S+) (\S+) \(/gm)].map(([, name = '', version = '']) => ({ name, version }));
}

/** Asks npm what is known against the libraries that `folder` (a package) has inside. */
export async function auditBundled(folder: string): Promise<Audit & { libraries: Library[] }> {
	const libraries = librariesIn(await readFile(join(folder, 'dist', 'THIRD-PARTY.md'), 'utf8'));
	if (libraries.length === 0) throw new Error('dist/THIRD-PARTY.md lists no libraries, and the build bundles some');
	const work = await mkdtemp(join(tmpdir(), 'n8n-nodes-nylas-intercom-audit-'));
	try {
		const { manifest, lock } = installationOf(libraries);
		await writeFile(join(work, 'package.json'), JSON.stringify(manifest));
		await writeFile(join(work, 'package-lock.json'), JSON.stringify(lock));
		const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=15000'];
		const { stdout } = await execa('npm', args, { cwd: work, reject: false });
		return { libraries, ...readAudit(stdout) };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** A project that has exactly these libraries, as far as the audit reads it; under other names, because two versions of one may be inside. */
export function installationOf(libraries: readonly Library[]): { manifest: object; lock: object } {
	const rows = libraries.map((library, at) => ({ ...library, alias: `bundled-${at}` }));
	const project = {
		name: 'bundled',
		version: '1.0.0',
		dependencies: Object.fromEntries(rows.map(({ alias, name, version }) => [alias, `npm:${name}@${version}`])),
	};
	const packages = Object.fromEntries(
		rows.map(({ alias, name, version }) => [`node_modules/${alias}`, { name, version }]),
	);
	return {
		manifest: { ...project, private: true },
		lock: { ...project, lockfileVersion: 3, requires: true, packages: { '': project, ...packages } },
	};
}

interface Advisory {
	name?: string;
	title?: string;
	severity?: string;
	range?: string;
	url?: string;
}

/** From what `npm audit --json` prints. Anything but a report says that the audit could not be had. */
export function readAudit(printed: string): Audit {
	const report = parsed(printed);
	const { vulnerabilities, auditReportVersion } = report;
	if (auditReportVersion === undefined || typeof vulnerabilities !== 'object' || vulnerabilities === null) {
		const error = (report.error ?? {}) as { summary?: unknown };
		return { unreachable: String(report.message ?? error.summary ?? 'npm printed no report') };
	}
	const all = Object.values(vulnerabilities as Record<string, { via?: Array<Advisory | string> }>);
	const known = all.flatMap(({ via = [] }) => via.filter((each): each is Advisory => typeof each === 'object'));
	return {
		advisories: known.map(
			({ name, range, severity, title, url }) => `${name} ${range} (${severity}): ${title}${url ? `, ${url}` : ''}`,
		),
	};
}

function parsed(printed: string): Record<string, unknown> {
	try {
		return JSON.parse(printed) as Record<string, unknown>;
	} catch {
		return {};
	}
}
