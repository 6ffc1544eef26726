import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Stage } from '../../scripts/demo/stage';
import type { StoredWorkflow } from '../../scripts/n8n/rest/records';

const passedOn = /^(content-type|x-hub-signature|intercom-.*)$/i;

/**
 * The triggers of all these workflows hear what Intercom tells, as if each had an app of its own.
 * Returns the way to end it, with the address in Intercom as it was.
 */
export async function listen({ client, sandbox }: Stage, workflows: StoredWorkflow[]): Promise<() => Promise<void>> {
	const { intercom } = sandbox;
	const before = intercom.webhook;
	const triggers = workflows.flatMap(({ nodes }) => nodes.filter(({ type }) => type.endsWith('.intercomInboxTrigger')));
	if (triggers.length !== workflows.length || !before) throw new Error('There are no workflows to pass webhooks on to');
	const topics = new Set(triggers.flatMap(({ parameters }) => parameters.topics as string[]));
	const apps = await passOnTo(triggers.map(({ webhookId }) => `${client.url}/webhook/${webhookId}/webhook`));
	const { ok, status } = await intercom.saveWebhook({ url: apps.url, topics: [...topics] });
	if (!ok) throw new Error(`Intercom's check of the webhook address was answered with ${status}`);
	return async () => {
		await intercom.saveWebhook(before);
		await apps.close();
	};
}

/** Intercom has one webhook address per app, and so has the sandbox. This one passes everything on to several, as several apps would get it. */
async function passOnTo(addresses: string[]): Promise<{ url: string; close(): Promise<void> }> {
	const server = createServer((incoming, response) => {
		void relay(incoming, response, addresses).catch(() => response.writeHead(502).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Byte by byte, or the signature would not fit. Answers with the worst status. */
async function relay(incoming: IncomingMessage, response: ServerResponse, addresses: string[]): Promise<void> {
	const { method = 'POST' } = incoming;
	const body = await buffer(incoming);
	const headers = Object.fromEntries(
		Object.entries(incoming.headers).filter(([name]) => passedOn.test(name)),
	) as Record<string, string>;
	const answers = await Promise.all(
		addresses.map(
			async (address) => await fetch(address, { method, headers, body: method === 'HEAD' ? undefined : body }),
		),
	);
	response.writeHead(Math.max(...answers.map(({ status }) => status))).end();
}
