import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const work = mkdtempSync(join(tmpdir(), 'npm-test-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const jestReport = join(work, 'jest.json');

/** A step that passes or fails as a whole. */
export function program(name, file, ...args) {
	return { name, command: process.execPath, args: [join(root, 'node_modules', file), ...args], count: countOne };
}

/** An npm script, as a whole. */
export function script(name, ...args) {
	return { name, command: 'npm', args: ['run', '--silent', ...args], count: countOne };
}

/** Jest, whose tests are counted one by one. */
export function jest(name, ...args) {
	const reporting = ['--json', '--outputFile', jestReport, '--maxWorkers=100%'];
	return { ...program(name, 'jest/bin/jest.js', ...reporting, ...args), count: countTests };
}

/** Runs one step after the other, prints the closing line with the sum of all, and ends this process. */
export async function runAll(steps) {
	const total = { passed: 0, failed: 0 };
	for (const step of steps) {
		const { passed, failed } = await runCounted(step);
		total.passed += passed;
		total.failed += failed;
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	process.exit(total.failed === 0 ? 0 : 1);
}

/** Returns the exit code. */
export async function run({ command, args }) {
	const shell = process.platform === 'win32' && command === 'npm';
	const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
	return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

async function runCounted(step) {
	console.log(`\n== ${step.name}`);
	const startMs = Date.now();
	const counted = step.count(await run(step));
	const seconds = Math.round((Date.now() - startMs) / 1000);
	console.log(`== ${step.name}: ${counted.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
	return counted;
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
