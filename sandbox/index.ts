import { startIntercom } from './intercom/index';
import { startNylas } from './nylas/index';
import { startPage } from './page/server';
import type { Sandbox, SandboxOptions } from './types';

/** Starts both services, and the page where a port is given for it. Nothing is in them but what the services begin with; see `demoWorld`. */
export async function startSandbox({
	nylasPort = 0,
	intercomPort = 0,
	pagePort,
	seed = 1,
}: SandboxOptions): Promise<Sandbox> {
	const nylas = await startNylas({ port: nylasPort, seed });
	const intercom = await startIntercom({ port: intercomPort, seed });
	const page = pagePort === undefined ? undefined : await startPage({ nylas, intercom, port: pagePort });
	return {
		nylas,
		intercom,
		...(page ? { page } : {}),
		async close() {
			await Promise.all([page?.close(), nylas.close(), intercom.close()]);
		},
	};
}
