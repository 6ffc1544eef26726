// npm test: every check that needs no n8n server, with one closing line.
// npm test -- PATTERN: jest alone, with what is behind the --.
import { jest, program, run, runAll, script } from './steps.mjs';

const forJest = process.argv.slice(2);
if (forJest.length > 0) process.exit(await run(program('Tests', 'jest/bin/jest.js', ...forJest)));

await runAll([
	script('Lint', 'lint'),
	script('Types', 'types'),
	jest('Tests'),
	program('Package', 'tsx/dist/cli.mjs', 'scripts/checkPackage.ts'),
]);
