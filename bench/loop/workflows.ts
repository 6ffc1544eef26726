import type { Workflow, WorkflowNode } from '../../scripts/n8n/rest/fillWorkflow';

/** Where the services are, and which of n8n's own credentials opens each. */
export interface Services {
	nylas: { url: string; credential: { id: string; name: string } };
	intercom: { url: string; version: string; credential: { id: string; name: string } };
}

type Step = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters'> & Partial<WorkflowNode>;

/** n8n's own limit: a webhook, and nothing behind it. It answers when the run has ended. */
export function nothing(): Workflow {
	const start = webhook('bench-nothing', 'lastNode');
	const end: Step = { name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	return workflow('Bench: nothing', [start, end], { Webhook: [['Nothing']] });
}

/** What n8n takes for a trigger of another package: the example's trigger, and nothing behind it. */
export function triggerAlone(example: Workflow): Workflow {
	const trigger = example.nodes.find(({ type }) => type.endsWith('.nylasTrigger'));
	if (!trigger) throw new Error('The example has no Nylas Trigger');
	const end: Step = { name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	return workflow('Bench: trigger alone', [{ ...trigger, webhookId: 'bench-trigger' }, end], {
		[trigger.name]: [['Nothing']],
	});
}

/** The cookbook's path with n8n's own nodes. It knows neither threads nor repeats, signatures, own or automatic mail. */
export function recipe({ nylas, intercom }: Services): Workflow {
	const mail = "$('Webhook').item.json.body.data.object";
	const intercomRequest = (name: string, path: string, body: string) =>
		request(name, {
			credential: intercom.credential,
			url: `${intercom.url}${path}`,
			headers: { Accept: 'application/json', 'Intercom-Version': intercom.version },
			body,
		});
	const steps = [
		webhook('bench-recipe', 'onReceived'),
		when('Is It New?', '={{ $json.body.type.startsWith("message.created") }}'),
		request('Get Message', {
			credential: nylas.credential,
			url: `=${nylas.url}/v3/grants/{{ $json.body.data.object.grant_id }}/messages/{{ $json.body.data.object.id }}`,
			headers: { Accept: 'application/json' },
		}),
		{
			name: 'HTML to Text',
			type: 'n8n-nodes-base.markdown',
			typeVersion: 1,
			parameters: { mode: 'htmlToMarkdown', html: '={{ $json.data.body }}', destinationKey: 'text', options: {} },
		},
		intercomRequest(
			'Search Contact',
			'/contacts/search',
			`={{ JSON.stringify({ query: { field: 'email', operator: '=', value: ${mail}.from[0].email } }) }}`,
		),
		when('Is It Known?', '={{ $json.total_count > 0 }}'),
		intercomRequest(
			'Create Contact',
			'/contacts',
			`={{ JSON.stringify({ role: 'user', email: ${mail}.from[0].email, name: ${mail}.from[0].name }) }}`,
		),
		intercomRequest(
			'Create Conversation',
			'/conversations',
			`={{ JSON.stringify({ from: { type: 'user', id: $json.data ? $json.data[0].id : $json.id }, body: $('HTML to Text').item.json.text }) }}`,
		),
	];
	return workflow('Bench: the recipe', steps, {
		Webhook: [['Is It New?']],
		'Is It New?': [['Get Message']],
		'Get Message': [['HTML to Text']],
		'HTML to Text': [['Search Contact']],
		'Search Contact': [['Is It Known?']],
		'Is It Known?': [['Create Conversation'], ['Create Contact']],
		'Create Contact': [['Create Conversation']],
	});
}

function webhook(path: string, responseMode: 'lastNode' | 'onReceived'): Step {
	const parameters = { httpMethod: 'POST', path, responseMode, options: {} };
	return { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters };
}

function when(name: string, leftValue: string): Step {
	const options = { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 };
	const operator = { type: 'boolean', operation: 'true', singleValue: true };
	const conditions = [{ id: name, leftValue, rightValue: '', operator }];
	const parameters = { conditions: { options, conditions, combinator: 'and' }, options: {} };
	return { name, type: 'n8n-nodes-base.if', typeVersion: 2.2, parameters };
}

function request(
	name: string,
	what: {
		credential: { id: string; name: string };
		url: string;
		headers: Record<string, string>;
		body?: string;
	},
): Step {
	const headers = Object.entries(what.headers).map(([header, value]) => ({ name: header, value }));
	const body = what.body ? { sendBody: true, specifyBody: 'json', jsonBody: what.body } : {};
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials: { httpHeaderAuth: what.credential },
		parameters: {
			method: what.body ? 'POST' : 'GET',
			url: what.url,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			sendHeaders: true,
			headerParameters: { parameters: headers },
			...body,
			options: {},
		},
	};
}

/** `leads`: from a node's outputs, in their order, to the nodes behind each. */
function workflow(name: string, steps: Step[], leads: Record<string, string[][]>): Workflow {
	const nodes = steps.map((step, index): WorkflowNode => ({ id: String(index), position: [200 * index, 0], ...step }));
	const connections = Object.entries(leads).map(([from, outputs]) => [
		from,
		{ main: outputs.map((targets) => targets.map((node) => ({ node, type: 'main', index: 0 }))) },
	]);
	return { name, nodes, connections: Object.fromEntries(connections) as Workflow['connections'], settings: {} };
}
