import { NodeHelpers, type INodeExecutionData } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox';
import { startIntercom } from '../../sandbox/intercom';
import type { Grant, IntercomConversation, IntercomSandbox, Mail, NylasMessage, NylasSandbox, Sandbox } from '../../sandbox/types';
import { fillWorkflow, type Workflow } from '../../scripts/n8n/fillWorkflow';
import { Host } from '../nodes/triggers/host';
import { credentialTypes, runWorkflow, type WorkflowResult, type WorkflowRun } from '../support/node';
import { calling, standIns } from '../support/standIns';
import { example, ourNodes, type OurNodes } from './examples';

export const ADA = { email: 'ada@example.com', name: 'Ada Customer' };
export const GRACE = { email: 'grace@example.com', name: 'Grace Colleague' };
export const PDF = { filename: 'invoice.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 \u0000\u0001 four thousand') };

export interface Play {
	/** What the trigger put out; absent: one empty item. */
	input?: INodeExecutionData[];
	/** Absent: the first node that no other leads to. */
	startNode?: string;
	/** The package as another process has it, which remembers nothing. */
	nodes?: OurNodes;
	/** Values of the assignments in Set nodes, by name. */
	set?: Record<string, unknown>;
	/** A person presses Stop once this resolves; sub-workflows stop, too. */
	stopWhen?: Promise<unknown>;
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
			this.grant = this.nylas.addGrant({ email: 'support@shop.example', name: 'Shop Support', email_aliases: ['help@shop.example'] });
		});
		afterEach(async () => {
			await Promise.all(this.hosts.splice(0).map(async (host) => await host.close()));
			await Promise.all([this.sandbox.close(), this.intercom.close()]);
		});
	}

	get ben() {
		const email = 'ben@shop.example';
		return this.intercom.admins.find((admin) => admin.email === email) ?? this.intercom.addAdmin({ name: 'Ben', email, has_inbox_seat: true });
	}

	/** Another workspace, which nothing has been set up in. */
	async bareWorkspace(): Promise<IntercomSandbox> {
		await this.intercom.close();
		this.intercom = await startIntercom({ port: 0, seed: (seed += 10) });
		Object.assign(this.intercom.searchLagMs, { contacts: 0, conversations: 0 });
		return this.intercom;
	}

	/** Serves the example's trigger over HTTP and registers it with its service. */
	async activate(file: string): Promise<Host> {
		const { nodes } = this.filled(file);
		const trigger = nodes.find(({ type }) => type.startsWith('n8n-nodes-nylas-intercom.') && type.endsWith('Trigger'));
		if (!trigger) throw new Error(`${file} has no trigger of ours`);
		const host = await Host.start({ node: ourNodes[trigger.type], parameters: trigger.parameters, credentials: this.credentials });
		this.hosts.push(host);
		await host.activate();
		if (trigger.type.endsWith('intercomInboxTrigger')) await this.intercom.saveWebhook({ url: host.url, topics: trigger.parameters.topics as string[] });
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
	async play(file: string, { input, startNode, nodes = ourNodes, set = {}, stopWhen: cancelWhen }: Play = {}): Promise<WorkflowResult> {
		const workflow = withAssignments(this.filled(file), set);
		const all: OurNodes = { ...standIns, ...nodes };
		all['n8n-nodes-base.executeWorkflow'] = calling(async (items) => await this.subWorkflow({ workflow, nodes: all, input: items, cancelWhen }));
		return await runWorkflow({ workflow, nodes: all, credentials: this.credentials, input, startNode, cancelWhen });
	}

	/** The mail arrives, and each run that it starts is played. */
	async arrivesAndRuns(host: Host, file: string, mail: Partial<Mail> = {}): Promise<{ message: NylasMessage; result: WorkflowResult }> {
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
		const { run } = await runWorkflow({ ...options, credentials: this.credentials, startNode });
		const { error, lastNodeExecuted = '', runData } = run.data.resultData;
		if (error) throw error;
		return runData[lastNodeExecuted].at(-1)?.data?.main[0] ?? [];
	}

	private mail(mail: Partial<Mail>): Mail {
		return { from: ADA, to: [{ email: this.grant.email }], subject: 'Printer on fire', body: '<p>It burns.</p>', ...mail };
	}

	private get credentials() {
		return {
			nylasApi: { apiKey: this.nylas.apiKey, region: 'custom', baseUrl: this.nylas.url },
			intercomInboxApi: { accessToken: this.intercom.accessToken, region: 'custom', baseUrl: this.intercom.url, clientSecret: this.intercom.clientSecret, apiVersion: '2.15' },
		};
	}

	/** As the sticky notes ask: credentials, the mailbox, the teammate. */
	private filled(file: string): Workflow & ReturnType<typeof example> {
		const credentials = Object.keys(credentialTypes).map((type) => ({ id: type, name: type, type }));
		const nodeTypes = Object.entries(ourNodes).map(([name, { description }]) => ({ ...description, name }));
		const filled = fillWorkflow(example(file) as unknown as Workflow, { credentials, nodeTypes: nodeTypes as never, parameters: { grantId: this.grant.id, adminId: this.ben.id } });
		return withDefaults(filled) as Workflow & ReturnType<typeof example>;
	}
}

/** n8n fills a node's defaults when it loads a workflow; a trigger that is served alone needs them, too. */
function withDefaults(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) => {
		const description = ourNodes[node.type]?.description;
		const parameters = description && NodeHelpers.getNodeParameters(description.properties, node.parameters as never, true, false, node as never, description);
		return parameters ? { ...node, parameters: parameters as Record<string, unknown> } : node;
	});
	return { ...workflow, nodes };
}

function withAssignments<W extends Workflow>(workflow: W, set: Record<string, unknown>): W {
	const wanted = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(wanted);
		if (typeof value !== 'object' || value === null) return value;
		const entry = value as { name?: string; value?: unknown };
		if (typeof entry.name === 'string' && 'value' in entry && entry.name in set) return { ...entry, value: set[entry.name] };
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wanted(inner)]));
	};
	const nodes = workflow.nodes.map((node) => (node.type === 'n8n-nodes-base.set' ? { ...node, parameters: wanted(node.parameters) as Record<string, unknown> } : node));
	return { ...workflow, nodes };
}

/**
 * The package as a second n8n process would have it: its memory is empty, and it shares nothing with this one.
 * n8n's own module stays the same, because errors are told apart by their class.
 */
export function anotherProcess(): OurNodes {
	let nodes: OurNodes = {};
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		nodes = (jest.requireActual('./examples') as { ourNodes: OurNodes }).ourNodes;
	});
	jest.dontMock('n8n-workflow');
	return nodes;
}

const n8nWorkflow: unknown = jest.requireActual('n8n-workflow');

/** Unix seconds. */
export function minutesAgo(minutes: number): number {
	return Math.floor(Date.now() / 1000) - minutes * 60;
}

/** Until Intercom's search has caught up. */
export async function untilSearchable(lagMs: number): Promise<void> {
	await sleep(lagMs + 100);
}
