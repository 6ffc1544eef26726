import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import { customerWrites, expectSame, importExample, itemsOf, publishExample, receive, runsHaveEnded } from './desk';

const BLOCKED = 'blocked.example';
const WELCOME = { email: 'williamina@fleming.example', name: 'Williamina Fleming' };
const ERASED = { email: 'erased@person.example', name: 'Erased Person' };

/** With the inbound workflow as it is imported; ends with it, too. */
export async function checkGuards(stage: Stage, checks: Checks): Promise<void> {
	await checks.check(
		'who is on the blocklist, and who was deleted in Intercom, stays away, live and at reconcile',
		async () => await staysAway(stage),
	);
	await checks.check(
		'the set-up check names the steps, and when the last notification came',
		async () => await diagnoses(stage),
	);
	await checks.check('Diagnose tells an empty client secret', async () => await tellsNoSecret(stage));
}

async function staysAway(stage: Stage): Promise<string> {
	const { client, inbound, sandbox } = stage;
	const { conversation } = await customerWrites(stage, ERASED, { body: '<p>Forget me.</p>' });
	await erase(stage, String(conversation.contacts.contacts[0]?.id));
	await client.deactivate(inbound.id);
	const options = { 'Fetch and Classify': { blocklist: BLOCKED }, 'Receive Email': { recreateErased: false } };
	const strict = await publishExample(stage, 'inbound-email-to-intercom.json', { options });
	try {
		const before = sandbox.intercom.conversations.length;
		const unwanted = [{ email: `news@${BLOCKED}` }, ERASED];
		for (const from of unwanted) receive(stage, { from, subject: 'Again', body: '<p>Me again.</p>' });
		await customerWrites(stage, WELCOME, { body: '<p>A nebula.</p>' });
		await runsHaveEnded(stage, strict, unwanted.length + 1);
		const settings = { options, set: { settleMinutes: 0 } };
		const reconcile = await importExample(stage, 'reconcile-mailbox.json', settings);
		await client.run(reconcile.id, 'By Hand');
		expectSame('new conversations', sandbox.intercom.conversations.length - before, 1);
		return `nothing of ${unwanted.map(({ email }) => email).join(' and ')}`;
	} finally {
		await client.deactivate(strict.id);
		await client.activate(inbound.id);
	}
}

async function erase({ sandbox: { intercom } }: Stage, contactId: string): Promise<void> {
	const { ok, status } = await fetch(`${intercom.url}/contacts/${contactId}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${intercom.accessToken}` },
	});
	if (!ok) throw new Error(`DELETE /contacts was answered with ${status}`);
}

async function diagnoses(stage: Stage): Promise<string> {
	const { id } = await importExample(stage, 'check-setup.json');
	const rows = itemsOf(await stage.client.run(id, 'By Hand'), 'Result');
	const of = (check: string) => rows.find((row) => row.check === check) ?? {};
	expectSame('what it says of the secret', of('Intercom: Client secret').result, 'OK');
	const { result, found } = of('Intercom: Notifications');
	if (result !== 'OK' || !String(found).startsWith('The last one came at'))
		throw new Error(`It says of notifications: ${result}, ${found}`);
	expectSame("what it says of Intercom's own email", of("Intercom: Intercom's own email").result, 'look yourself');
	return `${rows.length} lines; ${String(found)}`;
}

async function tellsNoSecret({ client, sandbox: { intercom } }: Stage): Promise<string> {
	const type = 'intercomInboxApi';
	const { accessToken, url: baseUrl } = intercom;
	const data = { accessToken, baseUrl, region: 'custom', apiVersion: intercom.appVersion, clientSecret: '' };
	const { id, name } = await client.createCredential({ name: 'Without a secret', type, data });
	const node = { typeVersion: 1, position: [0, 0] as [number, number] };
	const { id: workflowId } = await client.importWorkflow({
		name: 'Diagnose without a secret',
		nodes: [
			{ ...node, id: '1', name: 'By Hand', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
			{
				...node,
				id: '2',
				name: 'Diagnose',
				type: 'n8n-nodes-nylas-intercom.intercomInbox',
				parameters: { authentication: 'accessToken', resource: 'workspace', operation: 'diagnose' },
				credentials: { [type]: { id, name } },
			},
		],
		connections: { 'By Hand': { main: [[{ node: 'Diagnose', type: 'main', index: 0 }]] } },
	});
	const [result] = itemsOf(await client.run(workflowId, 'By Hand'), 'Diagnose');
	const findings = (result?.findings ?? []) as Array<{ check: string; ok: boolean; fix?: string }>;
	const secret = findings.find(({ check }) => check === 'Client secret');
	if (secret?.ok !== false || !secret.fix?.includes('Developer Hub'))
		throw new Error(`It says of the secret: ${JSON.stringify(secret)}`);
	return secret.fix;
}
