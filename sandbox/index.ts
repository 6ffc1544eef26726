import { startIntercom } from './intercom/index';
import { startNylas } from './nylas/index';
import { Quirks } from './quirks/quirks';
import { startPage } from './page/server';
import type { Sandbox, SandboxOptions } from './types';

/** Starts both services, and the page where a port is given for it. Nothing is in them but what the services begin with; see `demoWorld`. */
export async function startSandbox({
	nylasPort = 0,
	intercomPort = 0,
	pagePort,
	seed = 1,
	quirks: spec = '',
}: SandboxOptions): Promise<Sandbox> {
	const quirks = new Quirks();
	quirks.choose(spec);
	const nylas = await startNylas({ port: nylasPort, seed, quirks });
	const intercom = await startIntercom({ port: intercomPort, seed, quirks });
	const page = pagePort === undefined ? undefined : await startPage({ nylas, intercom, quirks, port: pagePort });
	return {
		nylas,
		intercom,
		quirks,
		...(page ? { page } : {}),
		async close() {
			await Promise.all([page?.close(), nylas.close(), intercom.close()]);
		},
	};
}
