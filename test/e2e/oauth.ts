import type { Checks } from '../../scripts/demo/checks';
import type { Stage } from '../../scripts/demo/stage';

/** A teammate connects an Intercom account by OAuth2, and the node works with the token that n8n gets. */
export async function checkOAuth({ client, sandbox: { intercom } }: Stage, checks: Checks): Promise<void> {
	await checks.check('an account of Intercom is connected by OAuth2, and the node works with it', async () => {
		const type = 'intercomInboxOAuth2Api';
		const { clientId, clientSecret, url: baseUrl } = intercom;
		const stored = await client.createCredential({
			name: 'Intercom by OAuth2',
			type,
			data: { clientId, clientSecret, region: 'custom', baseUrl, apiVersion: '2.15' },
		});
		await client.connectByOAuth(stored);
		const { id } = await client.importWorkflow({
			name: 'Who am I',
			nodes: [
				{
					id: '1',
					name: 'By Hand',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: '2',
					name: 'Get Me',
					type: 'n8n-nodes-nylas-intercom.intercomInbox',
					typeVersion: 1,
					position: [200, 0],
					parameters: { authentication: 'oAuth2', resource: 'admin', operation: 'getMe' },
					credentials: { [type]: { id: stored.id, name: stored.name } },
				},
			],
			connections: { 'By Hand': { main: [[{ node: 'Get Me', type: 'main', index: 0 }]] } },
		});
		const { resultData } = await client.run(id, 'By Hand');
		const me = resultData.runData['Get Me'][0].data?.main[0]?.[0].json;
		if (me?.type !== 'admin') throw new Error(`The node put out ${JSON.stringify(me)}`);
		return String(me.email);
	});
}
