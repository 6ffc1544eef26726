import type { StoredNode, StoredWorkflow } from '../../../scripts/migrate/workflow';

/** A node of the built-in Intercom as n8n stores it: what is as the form has it is not there. */
export function builtIn(name: string, parameters: Record<string, unknown>): StoredNode {
	return {
		id: name,
		name,
		type: 'n8n-nodes-base.intercom',
		typeVersion: 1,
		position: [200, 0],
		parameters,
		credentials: { intercomApi: { id: '7', name: 'Intercom account' } },
	};
}

const details = {
	name: '={{ $json.name }}',
	phone: '+353871234567',
	avatar: 'https://example.com/ada.png',
	unsubscribedFromEmails: true,
	updateLastRequestAt: true,
};
const rows = { customAttributesValues: [{ name: 'plan', value: 'pro' }] };

/** Each form of each operation, by a name of its own. */
export const FORMS: Record<string, Record<string, unknown>> = {
	'User by Email': {
		identifierType: 'email',
		idValue: '={{ $json.email }}',
		additionalFields: { ...details, utmSource: 'mail', sessionCount: 3, companies: ['4711'] },
		customAttributesUi: rows,
	},
	'User by ID': { identifierType: 'userId', idValue: '4711', additionalFields: { email: 'ada@example.com' } },
	'Change User': { operation: 'update', value: '6762f1261bb69f9f2193bba7', additionalFields: { userId: '4711' } },
	'Change User by Email': { operation: 'update', updateBy: 'email', value: 'ada@example.com' },
	'Change User by User ID': {
		operation: 'update',
		updateBy: 'userId',
		value: '4711',
		jsonParameters: true,
		customAttributesJson: '{"seats": 5}',
	},
	'Get User': { operation: 'get', selectBy: 'id', value: '6762f1261bb69f9f2193bba7' },
	'Get User by User ID': { operation: 'get', selectBy: 'userId', value: '4711' },
	'All Users': { operation: 'getAll', returnAll: true, filters: { company_id: '4711', tag_id: '12', segment_id: 's' } },
	'Some Users': { operation: 'getAll', limit: 7, filters: { email: 'ada@example.com' } },
	'Delete User': { operation: 'delete', id: '={{ $json.id }}' },
	'New Lead': { resource: 'lead', email: 'ada@example.com', additionalFields: { name: 'Ada', utmTerm: 'x' } },
	'Change Lead': {
		resource: 'lead',
		operation: 'update',
		value: '6762f1261bb69f9f2193bba7',
		additionalFields: { name: 'Ada' },
	},
	'Change Lead by User ID': { resource: 'lead', operation: 'update', updateBy: 'userId', value: '4711' },
	'Get Lead': { resource: 'lead', operation: 'get', selectBy: 'id', value: '6762f1261bb69f9f2193bba7' },
	'Get Lead by Email': { resource: 'lead', operation: 'get', selectBy: 'email', value: 'ada@example.com' },
	'Get Lead by User ID': { resource: 'lead', operation: 'get', selectBy: 'userId', value: '4711' },
	'Get Lead by Phone': { resource: 'lead', operation: 'get', selectBy: 'phone', value: '+353871234567' },
	'All Leads': { resource: 'lead', operation: 'getAll', filters: { phone: '+353871234567' } },
	'Delete Lead': { resource: 'lead', operation: 'delete', deleteBy: 'id', value: '6762f1261bb69f9f2193bba7' },
	'Delete Lead by User ID': { resource: 'lead', operation: 'delete', deleteBy: 'userId', value: '4711' },
	'New Company': {
		resource: 'company',
		companyId: '4711',
		additionalFields: {
			name: 'Acme',
			monthlySpend: '90',
			size: 7,
			plan: 'Pro',
			website: 'https://example.com',
			industry: 'x',
		},
	},
	'Change Company': {
		resource: 'company',
		operation: 'update',
		companyId: '4711',
		additionalFields: { monthlySpend: '={{ $json.spend }}' },
		customAttributesUi: rows,
	},
	'Get Company': { resource: 'company', operation: 'get', selectBy: 'id', value: '6762f09a1bb69f9f2193bb34' },
	'Get Company by Company ID': { resource: 'company', operation: 'get', selectBy: 'companyId', value: '4711' },
	'Get Company by Name': { resource: 'company', operation: 'get', selectBy: 'name', value: 'Acme' },
	'All Companies': { resource: 'company', operation: 'getAll', returnAll: true },
	'Companies by Segment': { resource: 'company', operation: 'getAll', filters: { segment_id: 's', tag_id: '12' } },
	'Companies by Tag': { resource: 'company', operation: 'getAll', filters: { tag_id: '12' } },
	'Users of Company': {
		resource: 'company',
		operation: 'users',
		listBy: 'id',
		value: '6762f09a1bb69f9f2193bb34',
		limit: 5,
	},
	'Users of Company by Company ID': { resource: 'company', operation: 'users', listBy: 'companyId', value: '4711' },
};

/** A workflow with one node of each form, one behind the other. */
export function sampleWorkflow(): StoredWorkflow {
	const nodes = Object.entries(FORMS).map(([name, parameters]) => builtIn(name, parameters));
	const names = nodes.map(({ name }) => name);
	const set: StoredNode = {
		id: 'set',
		name: 'Remember',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [400, 0],
		parameters: { value: '={{ $json.user_id }}', other: 'user_id as text' },
	};
	return {
		name: 'Customers',
		nodes: [...nodes, set],
		connections: Object.fromEntries(
			names.map((name, i) => [name, { main: [[{ node: names[i + 1] ?? set.name, type: 'main', index: 0 }]] }]),
		),
		settings: { executionOrder: 'v1' },
	};
}
