import { relative } from 'node:path';
import { exceptions, type Exception } from './exceptions';

export interface Finding {
	/** Inside the package. */
	file: string;
	line: number;
	rule: string;
	message: string;
}

interface Scanner {
	analyzePackage(folder: string, patterns: string[]): Promise<{ passed: boolean; message?: string; details?: string }>;
	SOURCE_FILE_PATTERNS: string[];
}

// The scanner is an ES module without types; a constant keeps TypeScript from looking for them.
const scannerModule: string = '@n8n/scan-community-package/scanner/scanner.mjs';

/** What n8n's scan finds in the source it would fetch from GitHub. No network is used. */
export async function scanSource(folder: string): Promise<Finding[]> {
	const scanner = await load();
	return await scan(scanner, folder, scanner.SOURCE_FILE_PATTERNS);
}

/** What n8n's scan finds in an unpacked tarball. */
export async function scanTarball(folder: string): Promise<Finding[]> {
	return await scan(await load(), folder, ['**/*.js', 'package.json']);
}

/** The exception that covers a finding. */
export function exceptionFor(finding: Pick<Finding, 'rule' | 'file'>): Exception | undefined {
	return exceptions.find(({ rule, file }) => rule === finding.rule && file.test(finding.file));
}

async function load(): Promise<Scanner> {
	return (await import(scannerModule)) as Scanner;
}

async function scan(scanner: Scanner, folder: string, patterns: string[]): Promise<Finding[]> {
	const result = await scanner.analyzePackage(folder, patterns);
	if (result.passed) return [];
	if (!result.details) throw new Error(`n8n's scan could not run: ${result.message}`);
	return parseFindings(result.details, folder);
}

/** ESLint's "stylish" report: a line with the file, then a line for each finding. Warnings don't fail the scan. */
export function parseFindings(report: string, folder: string): Finding[] {
	const findings: Finding[] = [];
	let file = '';
	for (const line of report.replace(/\u001b\[\d*m/g, '').split('\n')) {
		if (line.startsWith('/')) file = relative(folder, line.trim());
		const [, at, message = '', rule = ''] = /^\s+(\d+):\d+\s+error\s+(.+?)\s{2,}(\S+)$/.exec(line) ?? [];
		if (at) findings.push({ file, line: Number(at), message, rule });
	}
	return findings;
}
