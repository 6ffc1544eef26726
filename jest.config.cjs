const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n-core writes its settings into the user folder; a test must not touch the real one.
if (!process.env.N8N_USER_FOLDER) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-test-'));
	process.env.N8N_USER_FOLDER = folder;
	// At the end of the process that reads this file, which outlives its workers; a run that fails gets here, too.
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
process.env.N8N_ENCRYPTION_KEY ??= 'test';

module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }],
	},
	testTimeout: 30_000,
	workerIdleMemoryLimit: '600MB',
	// A worker of some hundred megabytes has nothing left to do 0.1 s after it is told to end (measured), but the kernel takes
	// its memory back for longer than jest's half second where the machine is busy. Jest then speaks of a leak that is none; one
	// that keeps a worker alive is still reported.
	workerGracefulExitTimeout: 15_000,
};
