import { parseFindings } from '../../scripts/package/scan';

const report = `
/package/dist/nodes/Nylas/Nylas.node.js
   1:1   warning  Prefer light and dark icons               @n8n/community-nodes/icon-prefer-themed-variants
  12:20  error    Require of 'fs' is not allowed.           @n8n/community-nodes/no-restricted-imports
\u001b[2m 140:3\u001b[22m   \u001b[31merror\u001b[39m    Unexpected console statement              \u001b[2mno-console\u001b[22m

/package/package.json
  3:2  error  The \`license\` must be MIT  n8n-nodes-base/community-package-json-license-not-default

✖ 4 problems (3 errors, 1 warning)
`;

describe("reading the report of n8n's scan", () => {
	it('takes every error with its file, line and rule, and no warning', () => {
		expect(parseFindings(report, '/package')).toEqual([
			{
				file: 'dist/nodes/Nylas/Nylas.node.js',
				line: 12,
				message: "Require of 'fs' is not allowed.",
				rule: '@n8n/community-nodes/no-restricted-imports',
			},
			{
				file: 'dist/nodes/Nylas/Nylas.node.js',
				line: 140,
				message: 'Unexpected console statement',
				rule: 'no-console',
			},
			{
				file: 'package.json',
				line: 3,
				message: 'The `license` must be MIT',
				rule: 'n8n-nodes-base/community-package-json-license-not-default',
			},
		]);
	});
});
