import type { IncomingHttpHeaders } from 'node:http';

import { Failure } from './failure';

interface Caller {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	/** The port the page listens on. */
	port: number;
}

/**
 * Throws unless the request comes from the page itself or from a program on this machine. The page can send mails and read
 * every body, so another site that is open in the same browser must not reach it. `Host` is checked because of DNS rebinding.
 */
export function refuseStrangers(caller: Caller): void {
	const { headers } = caller;
	if (!ownHosts(caller.port).includes(headers.host ?? '')) {
		throw new Failure(
			403,
			`The sandbox page only answers as ${ownHosts(caller.port).join(' or ')}, not as "${headers.host ?? ''}".`,
		);
	}
	if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
		throw new Failure(403, 'Requests from other origins are refused.');
	}
	if (isFromAnotherSite(headers) && !isOpeningThePage(caller))
		throw new Failure(403, 'Requests from other sites are refused.');
	if (caller.method === 'POST' && !headers['content-type']?.startsWith('application/json')) {
		throw new Failure(415, 'Send the body as application/json.');
	}
}

function ownHosts(port: number): string[] {
	return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function isFromAnotherSite(headers: IncomingHttpHeaders): boolean {
	const site = headers['sec-fetch-site'];
	return site !== undefined && site !== 'same-origin' && site !== 'none';
}

// Somebody follows a link to the page from the n8n editor or from a README.
function isOpeningThePage({ method, path, headers }: Caller): boolean {
	return (
		method === 'GET' &&
		path === '/' &&
		headers['sec-fetch-mode'] === 'navigate' &&
		headers['sec-fetch-dest'] === 'document'
	);
}
