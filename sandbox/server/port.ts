import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Binds 127.0.0.1 and gives the address, without a trailing slash. Port 0 is any free port; a taken one becomes the next free one. */
export async function bind(server: Server, port: number): Promise<string> {
	for (let candidate = port; ; candidate += 1) {
		const taken = await tryPort(server, candidate);
		if (!taken) return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}
}

async function tryPort(server: Server, port: number): Promise<boolean> {
	return await new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error));
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', failed);
			resolve(false);
		});
	});
}
