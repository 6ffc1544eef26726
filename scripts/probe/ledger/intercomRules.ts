import type { Answered, Rule } from './guard';
import type { Thing } from './ledger';

const V2_16 = { 'Intercom-Version': '2.16' };

const contact = ({ id }: Answered): Thing[] => made('contact', id, `DELETE /contacts/${String(id)}`);
const conversation = (id: unknown): Thing[] => made('conversation', id, `DELETE /conversations/${String(id)}`);

/** Every write that the probe knows, and what has to be ours for it. */
export const intercomRules: readonly Rule[] = [
	{ route: 'POST /contacts/search', reads: true },
	{ route: 'POST /conversations/search', reads: true },
	{ route: 'POST /tickets/search', reads: true },

	// Without an address Intercom gives a contact of its own, which nobody else can have.
	{ route: 'POST /contacts', names: { 'email?': 'marked', 'external_id?': 'marked', name: 'marked' }, makes: contact },
	{ route: 'PUT /contacts/:contact' },
	{ route: 'POST /contacts/:contact/archive' },
	{ route: 'POST /contacts/:contact/block' },
	{ route: 'POST /contacts/:contact/notes', names: { body: 'marked' } },
	{ route: 'POST /contacts/merge', names: { from: 'contact', into: 'contact' } },
	{ route: 'DELETE /contacts/:contact', ends: true },

	{
		route: 'POST /conversations',
		names: { 'from.id': 'contact', body: 'marked' },
		makes: (answer) => conversation(answer.conversation_id),
	},
	{ route: 'PUT /conversations/:conversation' },
	{ route: 'POST /conversations/:conversation/reply', names: { 'intercom_user_id?': 'contact' } },
	{ route: 'POST /conversations/:conversation/parts' },
	{
		route: 'POST /conversations/:conversation/customers',
		names: { 'customer.intercom_user_id': 'contact' },
	},
	{
		route: 'POST /conversations/:conversation/customers',
		names: { 'customer.email': 'marked' },
		makes: attached,
	},
	{ route: 'DELETE /conversations/:conversation/customers/:contact' },
	{ route: 'POST /conversations/redact', names: { conversation_id: 'conversation' } },
	{
		route: 'POST /conversations/:conversation/merge',
		names: { merge_into_conversation_id: 'conversation' },
	},
	{ route: 'DELETE /conversations/:conversation', ends: true },
	{
		route: 'POST /conversations/attributes',
		names: { name: 'marked' },
		makes: ({ id }) => made('attribute', id, `DELETE /conversations/attributes/${String(id)}`, V2_16),
	},
	{ route: 'DELETE /conversations/attributes/:attribute', ends: true },

	{ route: 'POST /messages', names: { 'to.id': 'contact', body: 'marked' } },
	{
		route: 'POST /companies',
		names: { company_id: 'marked' },
		makes: ({ id }) => made('company', id, `DELETE /companies/${String(id)}`),
	},
	{ route: 'DELETE /companies/:company', ends: true },
	{
		route: 'POST /tags',
		names: { name: 'marked' },
		makes: ({ id }) => made('tag', id, `DELETE /tags/${String(id)}`),
	},
	{ route: 'DELETE /tags/:tag', ends: true },
];

/** An address that nobody had becomes a lead. */
function attached({ customers }: Answered): Thing[] {
	return Array.isArray(customers) ? customers.flatMap((each: unknown) => contact(each as Answered)) : [];
}

function made(kind: string, id: unknown, call: string, headers?: Record<string, string>): Thing[] {
	return id === undefined || id === null ? [] : [{ kind, id: String(id), undo: { call, headers } }];
}
