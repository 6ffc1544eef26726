import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { credentialTypes } from '../support/node';
import { example, exampleFiles, ourNodes } from '../workflows/examples';

/** What the pages for users write in italics is a name that they will look for. This holds it against the nodes. */

/** Names of n8n, Nylas, Google and Intercom, and words that are only stressed. */
const NOT_OURS = [
	/^(?:Settings|Workflow settings|Developer Hub|Basic Information|Production URL|Test URL|Redirect URL|Set live|Live)\b/,
	/^(?:Executions|Execute|Create Workflow|Connection tested successfully|Connect my account|Email notifications|Publish)\b/,
	/^(?:API Keys|Create new app|Data residency|Sandbox|Connectors|Grants|Valid|Internal|External|Testing|New app)\b/,
	/^(?:Access Token|Client Secret|Webhooks|Authentication|On Error|verified|You see:?|Google:|Microsoft:|IMAP, iCloud, Yahoo:)/,
	/^(?:grant|app password|published|reconcile|crashed|error|ambiguous|failing|provider|send|70005|api_plan_restricted|n8n)$/,
];

function namesOf(
	properties: ReadonlyArray<INodeProperties | INodePropertyOptions | INodePropertyCollection>,
): string[] {
	return properties.flatMap((property) => {
		const inner = [
			...('options' in property ? (property.options ?? []) : []),
			...('values' in property ? property.values : []),
		];
		const own = ['displayName' in property ? property.displayName : undefined, property.name];
		return [...own.filter((name) => name !== undefined), ...namesOf(inner)];
	});
}

const descriptions = Object.values(ourNodes).map(({ description }) => description);
const known = new Set([
	...descriptions.flatMap(({ displayName, properties, outputNames = [] }) => [
		displayName,
		...outputNames,
		...namesOf(properties),
	]),
	...Object.values(credentialTypes).flatMap(({ displayName, properties }) => [displayName, ...namesOf(properties)]),
	...exampleFiles.flatMap((file) => example(file).nodes.map(({ name }) => name)),
	'Email Thread',
]);

/** `*Nylas → Mailbox → Diagnose*` and `*Webhook: Delete*` are several names. */
function unknownIn(text: string): string[] {
	const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
	const stressed = [...prose.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, name]) => name);
	return stressed.filter((whole) => {
		if (NOT_OURS.some((pattern) => pattern.test(whole)) || isMessage(whole)) return false;
		return !whole.split(/ → |: |, /).every((name) => known.has(name));
	});
}

const sources = [
	'nodes/Nylas/client/service.ts',
	'nodes/IntercomInbox/client/service.ts',
	'nodes/Nylas/reply/recipients.ts',
	'nodes/shared/http/apiFailure.ts',
]
	.map((file) => readFileSync(join(__dirname, '../..', file), 'utf8'))
	.join('\n');

/** A message of ours, or a part of one. */
function isMessage(text: string): boolean {
	return text.includes(' ') && sources.includes(text);
}

test.each(['README.md', 'docs/troubleshooting.md'])('%s names only what one can find', (page) => {
	expect(unknownIn(readFileSync(join(__dirname, '../..', page), 'utf8'))).toEqual([]);
});

test('a name that no node has is found', () => {
	expect(
		unknownIn('Set *Mailbox* and *Colour of the Sky*, see *Webhook: Delete* and *it could reach strangers*.'),
	).toEqual(['Colour of the Sky']);
});
