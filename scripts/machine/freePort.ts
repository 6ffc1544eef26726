import getPort from 'get-port';

const triedPorts = 200;

/**
 * `wanted`, or the next port above it that nobody listens on and that was not handed out in the last 15 seconds.
 * Any free port when 200 are taken.
 */
export async function freePort(wanted: number): Promise<number> {
	return await getPort({ port: getPort.makeRange(wanted, wanted + triedPorts - 1) });
}
