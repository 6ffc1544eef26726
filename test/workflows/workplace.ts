import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox';
import { startIntercom } from '../../sandbox/intercom';
import type {
	Grant,
	IntercomConversation,
	IntercomSandbox,
	Mail,
	NylasMessage,
	NylasSandbox,
	Sandbox,
} from '../../sandbox/types';
import { Host } from '../support/host/host';
import { runWorkflow, type WorkflowResult, type WorkflowRun } from '../support/node';
import { calling, standIns } from '../support/standIns';
import { ourNodes, type OurNodes } from './examples';
import { filledExample, withAssignments } from './filledExample';

export const ADA = { email: 'ada@example.com', name: 'Ada Customer' };
export const GRACE = { email: 'grace@example.com', name: 'Grace Colleague' };
export const PDF = {
	filename: 'invoice.pdf',
	contentType: 'application/pdf',
	content: Buffer.from('%PDF-1.7 \u0000\u0001 four thousand'),
};

export interface Play {
	/** What the trigger put out; absent: one empty item. */
	input?: INodeExecutionData[];
	/** Absent: the first node that no other leads to. */
	startNode?: string;
	/** The package as another process has it, which remembers nothing. */
	nodes?: OurNodes;
	/** Values of the assignments in Set nodes, by name. */
	set?: Record<string, unknown>;
	/** Options of nodes, by the nodes' names, beside those of the example. */
	options?: Record<string, object>;
	/** What n8n keeps with the workflow from the run before. */
	staticData?: IDataObject;
	/** Another run has another. */
	executionId?: string;
	/** A person presses Stop once this resolves; sub-workflows stop, too. */
	stopWhen?: Promise<unknown>;
	/** Where n8n believes to be reachable. */
	publicUrl?: string;
}

let seed = 100;

/**
 * A mailbox and an Intercom workspace on localhost, and the example workflows between them, run whole with n8n's own engine.
 * Call at the top of a file. Intercom's search shows everything at once unless a test says otherwise.
 */
export class Workplace {
	sandbox!: Sandbox;
	nylas!: NylasSandbox;
	intercom!: IntercomSandbox;
	grant!: Grant;
	private hosts: Host[] = [];

	constructor() {
		beforeEach(async () => {
			this.sandbox = await startSandbox({ seed: (seed += 10) });
			this.nylas = this.sandbox.nylas;
			this.intercom = this.sandbox.intercom;
			this.intercom.searchLagMs.contacts = 0;
			this.intercom.searchLagMs.conversations = 0;
			this.intercom.addConversationAttribute('Email Thread');
			this.grant = this.nylas.addGrant({
				email: 'support@shop.example',
				name: 'Shop Support',
				email_aliases: ['help@shop.example'],
			});
		});
		afterEach(async () => {
			await Promise.all(this.hosts.splice(0).map(async (host) => await host.close()));
			await Promise.all([this.sandbox.close(), this.intercom.close()]);
		});
	}

	get ben() {
		const email = 'ben@shop.example';
		return (
			this.intercom.admins.find((admin) => admin.email === email) ??
			this.intercom.addAdmin({ name: 'Ben', email, has_inbox_seat: true })
		);
	}

	/** Another workspace, which nothing has been set up in. */
	async bareWorkspace(): Promise<IntercomSandbox> {
		await this.intercom.close();
		this.intercom = await startIntercom({ port: 0, seed: (seed += 10), quirks: this.sandbox.quirks });
		Object.assign(this.intercom.searchLagMs, { contacts: 0, conversations: 0 });
		return this.intercom;
	}

	/** Serves the example's trigger over HTTP and registers it with its service. */
	async activate(file: string): Promise<Host> {
		const { nodes } = filledExample(file, { grantId: this.grant.id, adminId: this.ben.id });
		const trigger = nodes.find(({ type }) => type.startsWith('n8n-nodes-nylas-intercom.') && type.endsWith('Trigger'));
		if (!trigger) throw new Error(`${file} has no trigger of ours`);
		const host = await Host.start({
			node: ourNodes[trigger.type],
			parameters: trigger.parameters,
			credentials: this.credentials,
		});
		this.hosts.push(host);
		await host.activate();
		if (trigger.type.endsWith('intercomInboxTrigger'))
			await this.intercom.saveWebhook({ url: host.url, topics: trigger.parameters.topics as string[] });
		return host;
	}

	/** A mail arrives; its notification starts as many runs as the host says. Returns the message and the items of the new runs. */
	async arrives(host: Host, mail: Partial<Mail> = {}): Promise<{ message: NylasMessage; input: INodeExecutionData[] }> {
		const before = host.runs.length;
		const message = this.nylas.receive(this.grant.id, this.mail(mail));
		await this.nylas.settled();
		return { message, input: host.runs.slice(before).flatMap(({ outputs }) => outputs[0]) };
	}

	/** A mail that no notification tells of. */
	arrivesUnnoticed(mail: Partial<Mail> = {}): NylasMessage {
		return this.nylas.receive(this.grant.id, this.mail({ date: minutesAgo(60), ...mail }));
	}

	/** Runs a whole example. */
	async play(
		file: string,
		{ input, startNode, nodes = ourNodes, set = {}, stopWhen: cancelWhen, ...rest }: Play = {},
	): Promise<WorkflowResult> {
		const workflow = withAssignments(filledExample(file, { grantId: this.grant.id, adminId: this.ben.id }), set);
		const { staticData, executionId, publicUrl, options = {} } = rest;
		for (const { name, parameters } of workflow.nodes)
			parameters.options = { ...(parameters.options as object | undefined), ...options[name] };
		const all: OurNodes = { ...standIns, ...nodes };
		all['n8n-nodes-base.executeWorkflow'] = calling(
			async (items) => await this.subWorkflow({ workflow, nodes: all, input: items, cancelWhen, staticData }),
		);
		return await runWorkflow({
			workflow,
			nodes: all,
			credentials: this.credentials,
			input,
			startNode,
			cancelWhen,
			staticData,
			executionId,
			publicUrl,
		});
	}

	/** The mail arrives, and each run that it starts is played. */
	async arrivesAndRuns(
		host: Host,
		file: string,
		mail: Partial<Mail> = {},
	): Promise<{ message: NylasMessage; result: WorkflowResult }> {
		const { message, input } = await this.arrives(host, mail);
		return { message, result: await this.play(file, { input }) };
	}

	conversation(index = 0): IntercomConversation {
		return this.intercom.conversations[index];
	}

	/** First message and parts with words, in their order, as text. */
	words(index = 0): string[] {
		const { source, conversation_parts: parts } = this.conversation(index);
		const bodies = [source.body, ...parts.conversation_parts.map(({ body }) => body ?? '')];
		return bodies.map((body) => body.replace(/<[^>]+>/g, '').trim()).filter(Boolean);
	}

	/** As Execute Sub-workflow does: from its trigger to the items of the last node. */
	private async subWorkflow(options: Omit<WorkflowRun, 'startNode'>): Promise<INodeExecutionData[]> {
		const startNode = options.workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger')?.name;
		const executionId = `sub-${(seed += 1)}`;
		const { run } = await runWorkflow({ ...options, credentials: this.credentials, startNode, executionId });
		const { error, lastNodeExecuted = '', runData } = run.data.resultData;
		if (error) throw error;
		return runData[lastNodeExecuted].at(-1)?.data?.main[0] ?? [];
	}

	private mail(mail: Partial<Mail>): Mail {
		return {
			from: ADA,
			to: [{ email: this.grant.email }],
			subject: 'Printer on fire',
			body: '<p>It burns.</p>',
			...mail,
		};
	}

	private get credentials() {
		return {
			nylasApi: { apiKey: this.nylas.apiKey, region: 'custom', baseUrl: this.nylas.url },
			intercomInboxApi: {
				accessToken: this.intercom.accessToken,
				region: 'custom',
				baseUrl: this.intercom.url,
				clientSecret: this.intercom.clientSecret,
				apiVersion: '2.15',
			},
		};
	}
}

/** Unix seconds. */
export function minutesAgo(minutes: number): number {
	return Math.floor(Date.now() / 1000) - minutes * 60;
}

/** Until Intercom's search has caught up. */
export async function untilSearchable(lagMs: number): Promise<void> {
	await sleep(lagMs + 100);
}
