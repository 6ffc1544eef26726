import { HookContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INodeExecutionData,
	INodeType,
	IWebhookData,
	IWebhookDescription,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '../credentialsHelper';
import { n8nRequest, n8nResponse, type N8nResponse } from './hostRequest';
import { additionalDataOf, nodeOf, plain, WEBHOOK_ID, workflowOf } from './hostWorkflow';

/** One active workflow with one trigger, served over HTTP as n8n 2.41 does it, with n8n-core's own contexts. */

export interface Run {
	/** Items of each output. */
	outputs: INodeExecutionData[][];
	mode: 'webhook' | 'manual';
}

export interface HostOptions {
	node: INodeType;
	parameters?: Record<string, unknown>;
	credentials: Credentials;
	/** What n8n's database holds for the node; an earlier host's, say. */
	staticData?: Record<string, unknown>;
}

interface Line {
	level: string;
	text: string;
}

let hosts = 0;

export class Host {
	readonly runs: Run[] = [];
	readonly log: Line[] = [];
	/** Makes n8n fail to store the next runs. */
	failToStart = 0;
	parameters: Record<string, unknown>;
	staticData: Record<string, unknown>;
	/** Of the test registration; undefined: nobody listens. */
	private testStaticData: Record<string, unknown> | undefined;
	private routes = new Set<string>();
	private baseUrl = '';
	private readonly workflowId = `workflow-${(hosts += 1)}`;
	private readonly server = createServer((incoming, outgoing) => void this.serve(incoming, outgoing));

	private constructor(private readonly options: HostOptions) {
		this.parameters = options.parameters ?? {};
		this.staticData = options.staticData ?? {};
	}

	static async start(options: HostOptions): Promise<Host> {
		const host = new Host(options);
		await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', resolve));
		host.baseUrl = `http://127.0.0.1:${(host.server.address() as AddressInfo).port}`;
		return host;
	}

	get url(): string {
		return `${this.baseUrl}/webhook/${WEBHOOK_ID}/webhook`;
	}

	get testUrl(): string {
		return `${this.baseUrl}/webhook-test/${WEBHOOK_ID}/webhook`;
	}

	/** What the database holds for the node. */
	get kept(): Record<string, unknown> {
		return (this.staticData['node:Trigger'] ?? {}) as Record<string, unknown>;
	}

	/** Routes are opened one by one, and the hooks run in between. */
	async activate(): Promise<void> {
		await this.register('webhook', 'trigger', 'activate');
	}

	async deactivate(): Promise<void> {
		for (const description of this.descriptions())
			await this.hook(description, 'delete', { isTest: false, mode: 'internal' });
		this.routes = new Set([...this.routes].filter((route) => route.includes('/webhook-test/')));
	}

	async listenForTest(): Promise<void> {
		this.testStaticData = {};
		await this.register('webhook-test', 'manual', 'manual');
	}

	async stopTest(): Promise<void> {
		for (const description of this.descriptions())
			await this.hook(description, 'delete', { isTest: true, mode: 'internal' });
		this.testStaticData = undefined;
		this.routes = new Set([...this.routes].filter((route) => !route.includes('/webhook-test/')));
	}

	/** The json of the items on an output, over all runs. */
	items(output = 0): Array<Record<string, unknown>> {
		return this.runs.flatMap(({ outputs }) => outputs[output] ?? []).map(({ json }) => json);
	}

	get credentials(): Credentials {
		return this.options.credentials;
	}

	logged(level: string): string {
		return this.log
			.filter((line) => line.level === level)
			.map(({ text }) => text)
			.join('\n');
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private descriptions(): IWebhookDescription[] {
		return this.options.node.description.webhooks ?? [];
	}

	private async register(
		prefix: 'webhook' | 'webhook-test',
		mode: WorkflowExecuteMode,
		activation: string,
	): Promise<void> {
		const isTest = prefix === 'webhook-test';
		for (const description of this.descriptions()) {
			for (const method of String(description.httpMethod).split(',')) {
				this.routes.add(`${method.trim()} /${prefix}/${WEBHOOK_ID}/${description.path}`);
				const exists = await this.hook(description, 'checkExists', { isTest, mode, activation });
				if (exists === false) await this.hook(description, 'create', { isTest, mode, activation });
			}
		}
	}

	private async hook(
		description: IWebhookDescription,
		method: 'checkExists' | 'create' | 'delete',
		at: { isTest: boolean; mode: WorkflowExecuteMode; activation?: string },
	): Promise<boolean | undefined> {
		const hook = this.options.node.webhookMethods?.[description.name]?.[method];
		if (!hook) return undefined;
		const workflow = this.workflow(at.isTest ? this.testStaticData : this.staticData);
		const data = { webhookDescription: description, isTest: at.isTest } as unknown as IWebhookData;
		const context = new HookContext(
			workflow,
			nodeOf(workflow, this.options.node),
			additionalDataOf(workflow, { credentials: this.credentials, baseUrl: this.baseUrl }),
			at.mode,
			(at.activation ?? 'update') as 'activate',
			data,
		);
		const result = await hook.call(this.withLog(context));
		releaseIsolate(context);
		if (at.isTest) this.testStaticData = plain(workflow.staticData);
		else this.staticData = plain(workflow.staticData);
		return result;
	}

	private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const response = n8nResponse(outgoing);
		const path = (incoming.url ?? '').split('?')[0];
		if (!this.routes.has(`${incoming.method} ${path}`))
			return void response.status(404).json({ code: 404, message: 'The requested webhook is not registered.' });
		const request = await n8nRequest(incoming, response);
		if (!request) return;
		const isTest = path.startsWith('/webhook-test/');
		const description = this.descriptions().find(({ httpMethod }) =>
			String(httpMethod)
				.split(',')
				.some((method) => method.trim() === incoming.method),
		);
		// Read anew for each request, as from the database: what `webhook()` writes is lost.
		const workflow = this.workflow(this.staticData);
		if (isTest) workflow.setTestStaticData(plain(this.testStaticData ?? {}) as IDataObject);
		const additionalData = Object.assign(
			additionalDataOf(workflow, { credentials: this.credentials, baseUrl: this.baseUrl }),
			{ httpRequest: request, httpResponse: response },
		);
		const mode = isTest ? 'manual' : 'webhook';
		const data = { webhookDescription: description, isTest } as unknown as IWebhookData;
		const context = new WebhookContext(
			workflow,
			nodeOf(workflow, this.options.node),
			additionalData,
			mode,
			data,
			[],
			null,
		);
		await this.run(this.withLog(context), response, { mode, description, workflow });
	}

	private async run(
		context: WebhookContext,
		response: N8nResponse,
		{ mode, description, workflow }: { mode: Run['mode']; description?: IWebhookDescription; workflow: Workflow },
	): Promise<void> {
		const result = await this.options.node.webhook!.call(context).catch((error: Error) => {
			this.log.push({ level: 'thrown', text: error.stack ?? error.message });
			this.runs.push({ outputs: [[{ json: {} }]], mode });
			return undefined;
		});
		if (!result || (result.workflowData && this.failToStart-- > 0))
			return void response.status(500).json({ message: 'Workflow could not be started!' });
		if (result.workflowData) this.runs.push({ outputs: plain(result.workflowData), mode });
		if (result.noWebhookResponse) return;
		if (!result.workflowData) return void response.json(result.webhookResponse ?? { message: 'Webhook call received' });
		const body = workflow.expression.getComplexParameterValue(
			nodeOf(workflow, this.options.node),
			description?.responseData as string,
			mode,
			{},
			undefined,
			'firstEntryJson',
		);
		// As n8n's webhook-on-received-response-extractor: the description's comes first, where it is not empty.
		response.json(body || (result.webhookResponse ?? { message: 'Workflow was started' }));
	}

	private workflow(staticData: Record<string, unknown> = {}): Workflow {
		return workflowOf(this.options.node, { id: this.workflowId, parameters: this.parameters, staticData });
	}

	private withLog<C extends object>(context: C): C {
		const write = (level: string) => (text: string, more?: object) =>
			void this.log.push({ level, text: more ? `${text} ${JSON.stringify(more)}` : text });
		const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
		return Object.defineProperty(context, 'logger', { get: () => logger });
	}
}

/** When a hook has returned, n8n releases the isolate of its expressions, and whoever asks for one of these gets an error. */
function releaseIsolate(context: HookContext): void {
	for (const name of ['getNodeParameter', 'getCredentials', 'getNodeWebhookUrl'] as const)
		Object.defineProperty(context, name, {
			value: () => {
				throw new Error(`${name} was called after the hook had returned`);
			},
		});
}
