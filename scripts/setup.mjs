// Makes a fresh clone ready: installs the dependencies when there are none, or when the lock file is newer than they are.
// Scripts that a fresh clone begins with (test, demo, sandbox, …) call this first, so it must cost nothing when there is nothing to
// do. Plain Node, no dependencies.
import { statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
// npm writes this file last: a broken-off install does not have it.
const installedFile = join(root, 'node_modules', '.package-lock.json');

if (modifiedMs(installedFile) < modifiedMs(lockFile)) await install();

function modifiedMs(file) {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function install() {
	const startMs = Date.now();
	const elapsed = () => `${Math.round((Date.now() - startMs) / 1000)} s`;
	console.log('Installing the dependencies from package-lock.json (about a minute, once)');
	const timer = setInterval(() => console.log(`  npm install, ${elapsed()}`), 10_000);
	const { code, output } = await npmInstall();
	clearInterval(timer);
	if (code !== 0) {
		console.error(
			`${output}\nnpm install failed (exit code ${code}); its output is above. Mend it and run the command again.`,
		);
		process.exit(1);
	}
	// npm leaves the time alone when it had nothing to change.
	utimesSync(installedFile, new Date(), new Date());
	console.log(`Dependencies installed in ${elapsed()}`);
}

async function npmInstall() {
	const { spawn } = await import('node:child_process');
	// --include=dev: NODE_ENV=production would leave out the tools. --prefix: the calling npm puts its own into the environment.
	const args = ['install', '--include=dev', '--no-audit', '--no-fund', '--prefix', root];
	return await new Promise((resolve) => {
		const child = spawn('npm', args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		let output = '';
		const collect = (chunk) => (output += chunk);
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => resolve({ code: -1, output: `${output}\n${error.message}` }));
		child.on('close', (code) => resolve({ code, output }));
	});
}
