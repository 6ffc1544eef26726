// npm test: every check that needs no n8n server. One closing line with the sum of all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'npm-test-'));
const jestReport = join(work, 'jest.json');

const steps = [
	{ name: 'Lint', program: 'eslint/bin/eslint.js', args: ['.'], count: countOne },
	{ name: 'Types', program: 'typescript/bin/tsc', args: ['--noEmit'], count: countOne },
	{
		name: 'Tests',
		program: 'jest/bin/jest.js',
		args: ['--json', '--outputFile', jestReport, '--maxWorkers=100%'],
		count: countTests,
	},
	{ name: 'Package', program: 'tsx/dist/cli.mjs', args: ['scripts/checkPackage.ts'], count: countOne },
];

const total = { passed: 0, failed: 0 };
for (const step of steps) {
	console.log(`\n== ${step.name}`);
	const startMs = Date.now();
	const code = await run(step);
	const { passed, failed } = step.count(code);
	total.passed += passed;
	total.failed += failed;
	console.log(
		`== ${step.name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - startMs) / 1000)} s`,
	);
}
rmSync(work, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function run({ program, args }) {
	return new Promise((resolve) => {
		const file = join(root, 'node_modules', program);
		const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('close', (code) => resolve(code ?? 1));
	});
}

function countOne(code) {
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A file that can't even be loaded has no tests to count, and jest can fail without a failed test. */
function countTests(code) {
	const report = readReport();
	if (!report) return { passed: 0, failed: 1 };
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport() {
	try {
		return JSON.parse(readFileSync(jestReport, 'utf8'));
	} catch {
		return undefined;
	}
}
