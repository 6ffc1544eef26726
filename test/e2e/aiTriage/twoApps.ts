import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface TwoApps {
	url: string;
	close(): Promise<void>;
}

const passedOn = /^(content-type|x-hub-signature|intercom-.*)$/i;

/** Intercom has one webhook address per app, and so has the sandbox. This one passes everything on to several, as several apps would get it. */
export async function passOnTo(addresses: string[]): Promise<TwoApps> {
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
