import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Quirks } from '../../quirks/quirks';
import type { IntercomSandbox, NylasSandbox } from '../../types';
import { sendAttachment, sendJson, sendPageFile } from './http/answers';
import { attachment } from './attachments';
import { readBody } from './http/body';
import { Customers } from './customers';
import { Events } from './http/events';
import { Failure } from './http/failure';
import { refuseStrangers } from './http/guard';
import { LogFeed } from './logFeed';
import { routes, type Call } from './routes';

/**
 * Serves the page on 127.0.0.1: a customer's mail program beside the team's inbox. `port` 0 picks a free one; a port that
 * is taken, the next free one. `url` has no trailing slash.
 */
export async function startPage({
	nylas,
	intercom,
	quirks,
	port,
}: {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
	quirks: Quirks;
	port: number;
}): Promise<{ url: string; close(): Promise<void> }> {
	const page = {
		nylas,
		intercom,
		quirks,
		customers: new Customers(nylas),
		chosenFaults: [],
		log: new LogFeed({ nylas, intercom }),
	};
	const events = new Events({ nylas, intercom });
	const forget = quirks.onChange(() => events.changed('state'));
	const server = createServer((request, response) => void answerOrRefuse({ request, response, page, events }));
	await listen(server, port);
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		async close() {
			forget();
			events.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const lastPort = 65_535;

async function listen(server: Server, port: number): Promise<void> {
	try {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', reject);
				resolve();
			});
		});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= lastPort) throw error;
		await listen(server, port + 1);
	}
}

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}

interface Exchange {
	request: IncomingMessage;
	response: ServerResponse;
	page: Call['page'];
	events: Events;
}

async function answerOrRefuse(exchange: Exchange): Promise<void> {
	try {
		await answer(exchange);
	} catch (error) {
		if (exchange.response.headersSent) return void exchange.response.destroy();
		// An address with a broken escape.
		const unreadable = error instanceof URIError || (error as NodeJS.ErrnoException).code === 'ERR_INVALID_URL';
		const status = error instanceof Failure ? error.status : unreadable ? 400 : 500;
		sendJson(exchange.response, status, { error: { message: (error as Error).message } });
	}
}

async function answer({ request, response, page, events }: Exchange): Promise<void> {
	const method = request.method ?? 'GET';
	const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://page');
	refuseStrangers({ method, path, headers: request.headers, port: request.socket.localPort ?? 0 });
	if (method === 'GET' && path === '/api/events') return events.connect(response);
	if (method === 'GET' && path.startsWith('/api/files/'))
		return sendAttachment(response, attachment(page, path, query));
	if (method === 'GET' && !path.startsWith('/api/')) return await sendPageFile(response, path);

	const fitting = routes.filter((route) => route.path.test(path));
	if (fitting.length === 0) throw new Failure(404, `There is no ${path}.`);
	const route = fitting.find((entry) => entry.method === method);
	if (!route) throw new Failure(405, `Use ${fitting.map((entry) => entry.method).join(' or ')}.`);
	const params = route.path.exec(path)!.slice(1).map(decodeURIComponent);
	const body = method === 'POST' ? await readBody(request) : {};
	const result = await route.answer({ params, query, body, page });
	// Customers and faults are the page's own; the services do not tell of them.
	if (method === 'POST') events.changed('state');
	sendJson(response, 200, result);
}
