import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';
import { demoWorld } from '../../sandbox/demoWorld';
import type { Sandbox } from '../../sandbox/types';
import { freePort } from '../machine/freePort';
import type { Progress } from '../machine/runStep';
import { N8nClient } from '../n8n/rest/client';
import { owner } from '../n8n/rest/owner';
import { startN8n, type N8n } from '../n8n/start';
import type { N8nVersion } from '../n8n/versions';
import { setUpWorkflows, type WorkflowsAtWork } from './setUpWorkflows';

export interface StageOptions {
	version: N8nVersion;
	/** Of the package. Absent: it is in `userFolder`. */
	tarball?: string;
	/** Absent: a new one. */
	userFolder?: string;
	/** Absent: the sandbox serves no page. */
	pagePort?: number;
	/** Added to n8n's environment. */
	env?: Record<string, string>;
	/** For the Node that runs n8n. */
	nodeArgs?: string[];
	progress: Progress;
}

/** Both sandboxes and a real n8n between them, with the example workflows at work. */
export interface Stage extends WorkflowsAtWork {
	sandbox: Sandbox;
	n8n: N8n;
	client: N8nClient;
	/** The mailbox. */
	grant: { id: string; email: string };
	/** The teammate who answers. */
	adminId: string;
	close(): Promise<void>;
}

const firstPorts = { n8n: 5678, nylas: 4010, intercom: 4020 };

/** Throws when any part does not come up, with everything that did ended again. */
export async function raiseStage(options: StageOptions): Promise<Stage> {
	const sandbox = await startSandbox({
		nylasPort: await freePort(firstPorts.nylas),
		intercomPort: await freePort(firstPorts.intercom),
		pagePort: options.pagePort === undefined ? undefined : await freePort(options.pagePort),
	});
	const opened: Array<() => Promise<void>> = [async () => await sandbox.close()];
	const close = async () => {
		for (const end of opened.splice(0).reverse()) await end();
	};
	try {
		return await raise({ options, sandbox, close, opened });
	} catch (error) {
		await close();
		throw error;
	}
}

interface Raising {
	options: StageOptions;
	sandbox: Sandbox;
	opened: Array<() => Promise<void>>;
	close: () => Promise<void>;
}

async function raise({ options, sandbox, opened, close }: Raising): Promise<Stage> {
	const grant = demoWorld(sandbox);
	const adminId = answeringAdmin(sandbox);
	options.progress(`Starting n8n ${options.version}`);
	const n8n = await startN8n({
		version: options.version,
		userFolder: options.userFolder ?? (await mkdtemp(join(tmpdir(), `n8n-${options.version}-`))),
		port: firstPorts.n8n,
		package: options.tarball,
		env: options.env,
		nodeArgs: options.nodeArgs,
		progress: options.progress,
	});
	opened.push(async () => await n8n.stop());
	const client = new N8nClient(n8n.url);
	await client.signIn(owner);
	options.progress('Importing the workflows');
	const workflows = await setUpWorkflows({ client, sandbox, grantId: grant.id, adminId });
	return { sandbox, n8n, client, ...workflows, grant, adminId, close };
}

function answeringAdmin({ intercom }: Sandbox): string {
	const admin = intercom.admins.find(({ has_inbox_seat }) => has_inbox_seat);
	if (!admin) throw new Error('The sandbox has no teammate with an inbox seat');
	return admin.id;
}
