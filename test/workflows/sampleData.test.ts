import type { INodeExecutionData } from 'n8n-workflow';
import { example, exampleFiles } from './examples';
import { Workplace } from './workplace';

/** n8n runs an example by hand with the data that is pinned in it, in whatever workspace the credentials are of. */

const place = new Workplace();

const pinnedIn = (file: string, node: string) => example(file).pinData?.[node] as INodeExecutionData[];

test.each([
	{
		file: 'inbound-email-to-intercom.json',
		pinned: 'Fetch and Classify',
		startNode: 'Routing Rules',
		says: "This is the example workflow's sample data, not an email",
	},
	{
		file: 'inbound-step-by-step.json',
		pinned: 'Nylas Trigger',
		startNode: 'Find or Create Contact',
		says: "This is the example workflow's sample data, not an email",
	},
	{
		file: 'mirror-mailbox-replies.json',
		pinned: 'Nylas Trigger',
		startNode: 'Fetch and Classify',
		says: 'Nylas did not find this object',
	},
	{
		file: 'intercom-reply-to-email.json',
		pinned: 'Intercom Inbox Trigger',
		startNode: 'Reply by Email',
		says: 'did not find this object',
	},
])('$file writes nothing when it is run with its sample data', async ({ file, pinned, startNode, says }) => {
	place.intercom.log.clear();
	place.nylas.log.clear();
	const { run } = await place.play(file, { input: pinnedIn(file, pinned), startNode });
	expect(run.data.resultData.error?.message).toContain(says);
	const writes = [...place.intercom.log.requests(), ...place.nylas.log.requests()].filter(
		({ method, path }) => method !== 'GET' && !path.endsWith('/search'),
	);
	expect(writes).toEqual([]);
});

test('pinned data names no conversation, contact or mailbox that could be somebody’s', () => {
	const text = exampleFiles.map((file) => JSON.stringify(example(file).pinData ?? {})).join('\n');
	const named = [...text.matchAll(/"(?:conversationId|grant_id|grantId)":"([^"]*)"/g)].map(([, id]) => id);
	expect(new Set(named)).toEqual(new Set(['sample-conversation', 'sample-grant']));
	const customers = [...text.matchAll(/"(?:contact|customer)":\{[^}]*"email":"([^"]*)"/g)].map(([, email]) => email);
	expect(new Set(customers)).toEqual(new Set(['sample.customer@example.com', 'support@example.com']));
});
