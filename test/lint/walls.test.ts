import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

const FORBIDDEN = [
	{ name: 'domain never imports nodes', file: 'domain/time.ts', imported: '../nodes/shared/base/wait' },
	{
		name: 'domain/email is entered by its door only',
		file: 'nodes/Nylas/mail/own.ts',
		imported: '../../../domain/email/address',
	},
	{ name: 'the rooms of a mail build on each other', file: 'domain/email/html/dom.ts', imported: '../lines/lines' },
	{
		name: 'the two services do not know each other',
		file: 'nodes/Nylas/client/model.ts',
		imported: '../../IntercomInbox/client/model',
	},
	{ name: 'nodes/shared knows no service', file: 'nodes/shared/base/wait.ts', imported: '../../Nylas/client/model' },
	{ name: 'nodes/shared is a staircase', file: 'nodes/shared/http/path.ts', imported: '../kit/operation' },
	{
		name: 'the rooms of a node build on each other',
		file: 'nodes/Nylas/client/model.ts',
		imported: '../trigger/events',
	},
	{ name: 'the sandbox shares no code with what it tests', file: 'sandbox/main.ts', imported: '../domain/time' },
	{
		name: 'what is shipped imports no tools',
		file: 'nodes/Nylas/client/model.ts',
		imported: '../../../scripts/n8n/versions',
	},
];

/** One process for all rows; ESLint's own modules can't be loaded by jest. */
const SCRIPT = `
	const { ESLint } = require('eslint');
	const { join } = require('node:path');
	const rows = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
	const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'import-x/no-restricted-paths' });
	(async () => {
		const found = [];
		for (const { file, imported } of rows) {
			const [{ messages }] = await eslint.lintText(\`import type {} from '\${imported}';\`, { filePath: join(process.cwd(), file) });
			found.push(messages.map(({ ruleId, message }) => \`\${ruleId}: \${message}\`));
		}
		process.stdout.write(JSON.stringify(found));
	})();
`;

test('ESLint refuses an import through a wall', () => {
	const { stdout, stderr } = spawnSync(process.execPath, ['-e', SCRIPT], {
		cwd: root,
		input: JSON.stringify(FORBIDDEN),
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	const found = JSON.parse(stdout) as string[][];
	const open = FORBIDDEN.filter(
		(_, at) => !found[at].some((message) => message.startsWith('import-x/no-restricted-paths')),
	);
	expect(open.map(({ name }) => name)).toEqual([]);
});
