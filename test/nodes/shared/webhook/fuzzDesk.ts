import type { INodeType, IWebhookFunctions } from 'n8n-workflow';
import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

/** A trigger without a server around it, so that a hundred thousand notifications take a minute. What n8n itself does is fuzz.test.ts's. */

export interface Delivery {
	body: Buffer;
	headers: Record<string, string>;
}

export interface Received {
	/** Undefined: n8n answers for the node, because a run starts. */
	status: number | undefined;
	/** Items of each output; undefined: no run. */
	outputs: Array<Array<Record<string, unknown>>> | undefined;
	said: string[];
}

interface Given {
	parameters: INodeParameters;
	credentials: Record<string, unknown>;
	staticData?: Record<string, unknown>;
	/** What the service answers to a request. */
	answer(url: string): unknown;
}

export class FuzzDesk {
	private readonly node: INode;
	private readonly parameters: INodeParameters;

	constructor(
		private readonly type: INodeType,
		private readonly given: Given,
	) {
		const { name, version, properties } = type.description;
		const typeVersion = Array.isArray(version) ? Math.max(...version) : version;
		this.node = { id: '1', name: 'Trigger', type: name, typeVersion, position: [0, 0], parameters: {} };
		this.parameters =
			NodeHelpers.getNodeParameters(properties, given.parameters, true, false, this.node, type.description) ?? {};
		this.node.parameters = this.parameters;
	}

	/** Throws what the node throws: a 500. */
	async deliver({ body, headers }: Delivery): Promise<Received> {
		const response = responder();
		const result = await this.type.webhook!.call(this.context({ body, headers }, response));
		// As n8n stores it.
		const outputs = result.workflowData?.map((items) =>
			items.map(({ json }) => JSON.parse(JSON.stringify(json)) as Record<string, unknown>),
		);
		return { status: outputs ? undefined : response.statusCode, outputs, said: response.said };
	}

	private context(request: Delivery, response: ReturnType<typeof responder>): IWebhookFunctions {
		const { credentials, staticData = {}, answer } = this.given;
		const silent = () => undefined;
		const warn = (line: string, more?: object) => response.said.push(`${line} ${JSON.stringify(more ?? {})}`);
		return {
			getNode: () => this.node,
			getWorkflow: () => ({ id: 'w', name: 'w', active: true }),
			getMode: () => 'webhook',
			getNodeParameter: (name: string, fallback: unknown) => this.parameters[name] ?? fallback,
			getCredentials: async () => await Promise.resolve(credentials),
			getWorkflowStaticData: () => staticData,
			getRequestObject: () => ({
				method: 'POST',
				query: {},
				headers: request.headers,
				rawBody: request.body,
			}),
			getResponseObject: () => response,
			logger: { debug: silent, info: silent, warn, error: silent },
			helpers: {
				httpRequestWithAuthentication: async (_type: string, { url }: { url: string }) =>
					await Promise.resolve({ statusCode: 200, headers: {}, body: answer(url) }),
			},
		} as unknown as IWebhookFunctions;
	}
}

/** Express's response, as far as a trigger uses it. */
function responder() {
	const response = {
		/** What the node warned of. */
		said: [] as string[],
		statusCode: 0,
		setHeader: () => response,
		type: () => response,
		send: () => response,
		json: () => response,
		once: () => response,
		status(code: number) {
			response.statusCode = code;
			return response;
		},
	};
	return response;
}
