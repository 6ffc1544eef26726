import { installationOf, librariesIn, readAudit } from '../../scripts/package/advisories';

const THIRD_PARTY = `# Licences of the libraries inside this package

## @selderee/plugin-htmlparser2 0.11.0 (MIT)

MIT License
## not a library

## entities 4.5.0 (BSD-2-Clause)

## entities 7.0.1 (BSD-2-Clause)
`;
const LIBRARIES = [
	{ name: '@selderee/plugin-htmlparser2', version: '0.11.0' },
	{ name: 'entities', version: '4.5.0' },
	{ name: 'entities', version: '7.0.1' },
];

test('the libraries are those that the build lists', () => {
	expect(librariesIn(THIRD_PARTY)).toEqual(LIBRARIES);
});

test('each version of a library is in the lock file that is audited', () => {
	expect(installationOf(LIBRARIES).lock).toMatchObject({
		packages: {
			'node_modules/bundled-1': { name: 'entities', version: '4.5.0' },
			'node_modules/bundled-2': { name: 'entities', version: '7.0.1' },
		},
	});
});

test.each([
	{
		name: 'nothing known',
		printed: '{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}',
		expected: { advisories: [] },
	},
	{
		name: 'an advisory, and one that only comes from it',
		printed: JSON.stringify({
			auditReportVersion: 2,
			vulnerabilities: {
				'bundled-1': {
					via: [{ name: 'entities', range: '<4.6.0', severity: 'high', title: 'Slow', url: 'https://x.example/1' }],
				},
				'bundled-3': { via: ['entities'] },
			},
		}),
		expected: { advisories: ['entities <4.6.0 (high): Slow, https://x.example/1'] },
	},
	{
		name: 'a registry without an audit',
		printed: '{"message":"405 Method Not Allowed","statusCode":405}',
		expected: { unreachable: '405 Method Not Allowed' },
	},
	{
		name: 'no network',
		printed: '{"error":{"code":"ENOTFOUND","summary":"request failed"}}',
		expected: { unreachable: 'request failed' },
	},
	{ name: 'words', printed: 'npm ERR!', expected: { unreachable: 'npm printed no report' } },
])('reading the audit: $name', ({ printed, expected }) => {
	expect(readAudit(printed)).toEqual(expected);
});
