import { createServer } from 'node:net';

const triedPorts = 200;
/** Handed out by this process and perhaps not bound yet. */
const handedOut = new Set<number>();

/** `wanted`, or the next port above it that nobody listens on and that was not handed out before. Throws after 200. */
export async function freePort(wanted: number): Promise<number> {
	for (let port = wanted; port < wanted + triedPorts; port++) {
		if (handedOut.has(port) || !(await isFree(port))) continue;
		handedOut.add(port);
		return port;
	}
	throw new Error(`Every port from ${wanted} to ${wanted + triedPorts - 1} is taken`);
}

async function isFree(port: number): Promise<boolean> {
	// Linux lets 127.0.0.1 be bound beside a listener on all addresses, so both are tried.
	for (const host of ['127.0.0.1', '0.0.0.0']) if (!(await canListen(port, host))) return false;
	return true;
}

async function canListen(port: number, host: string): Promise<boolean> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
	});
}
