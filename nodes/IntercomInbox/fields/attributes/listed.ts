import type { Api } from '../../../shared/http/api';
import type { Choice, Search } from '../../../shared/kit/fields/field';
import type { DataAttribute } from '../../client/model';
import { pageOf } from '../../client/pages';
import { atLeast } from '../../client/service';
import type { TicketType } from '../../client/tickets';
import { TYPES } from './typedValue';

/** What the lists of attributes read of one. Those of conversations and tickets have `list_items` or `input_options`. */
interface Listed {
	name: string;
	label?: string;
	description?: string;
	type: string;
	items: ReadonlyArray<{ label: string; id?: string }>;
}

/** A stored row names the type as well, so that a run knows what a value has to be without asking. Names have no colon. */
function storedAttribute({ type, name }: Pick<Listed, 'type' | 'name'>): string {
	return `${type}:${name}`;
}

/** The name, and the type where the attribute was chosen from the list. */
export function readAttribute(stored: string): { name: string; type?: string } {
	const [type = '', ...rest] = stored.split(':');
	return rest.length > 0 && type in TYPES ? { type, name: rest.join(':').trim() } : { name: stored.trim() };
}

export const searchContactAttributes = ofData('searchContactAttributes', 'contact');
export const searchCompanyAttributes = ofData('searchCompanyAttributes', 'company');

function ofData(name: string, model: DataAttribute['model']): Search {
	return {
		name,
		find: async ({ api, filter }) => ({
			results: choices(await dataAttributes(api, '/data_attributes', { query: { model } }), filter),
		}),
	};
}

export const searchConversationAttributes: Search = {
	name: 'searchConversationAttributes',
	async find({ api, filter }) {
		const headers = atLeast('2.16', api.connection);
		return { results: choices(await dataAttributes(api, '/conversations/attributes', { headers }), filter) };
	},
};

type Raw = Omit<DataAttribute, 'options'> & {
	data_type?: string;
	description?: string;
	archived?: boolean;
	api_writable?: boolean;
	options?: ReadonlyArray<string | { value?: string; label?: string }>;
	list_items?: ReadonlyArray<{ label: string }>;
};

/** Those that a request may set under `custom_attributes`: Intercom's own have fields of their own. */
async function dataAttributes(
	api: Api,
	path: string,
	{ query, headers }: { query?: Record<string, string>; headers?: Record<string, string> },
): Promise<Listed[]> {
	const { results } = pageOf<Raw>(path, await api.get(path, query, { headers }));
	return results
		.filter(({ custom, archived, api_writable: writable }) => custom !== false && !archived && writable !== false)
		.map(({ name, label, description, data_type: type = 'string', options = [], list_items: items = [] }) => ({
			name,
			label,
			description,
			type,
			items: [...options.map(optionLabel), ...items],
		}));
}

function optionLabel(option: string | { value?: string; label?: string }): { label: string } {
	return { label: typeof option === 'string' ? option : (option.label ?? option.value ?? '') };
}

/** Of the chosen ticket type; of all types where none is known. */
export const searchTicketAttributes: Search = {
	name: 'searchTicketAttributes',
	async find({ api, filter, parameter }) {
		const wanted = parameter('ticketTypeId');
		const { results } = pageOf<TypeWithAttributes>('/ticket_types', await api.get('/ticket_types'));
		const types = results.filter(({ id }) => wanted === '' || String(id) === wanted);
		const attributes = types.flatMap(({ ticket_type_attributes: list }) => list?.data ?? []).filter(isSettable);
		const listed = attributes.map((attribute): Listed => {
			const { name, description, data_type: type, input_options: input } = attribute;
			return { name, description, type, items: (input?.list_options ?? []).map(({ id, label }) => ({ id, label })) };
		});
		const once = new Map(listed.map((each) => [storedAttribute(each), each]));
		return { results: choices([...once.values()], filter) };
	},
};

type TypeWithAttributes = TicketType & { ticket_type_attributes?: { data?: TicketAttribute[] } | null };

interface TicketAttribute {
	name: string;
	description?: string;
	data_type: string;
	archived?: boolean;
	input_options?: { list_options?: ReadonlyArray<{ id?: string; label: string }> } | null;
}

/** Title and description have fields of their own, and files can't be set. */
function isSettable({ name, archived, data_type: type }: TicketAttribute): boolean {
	return archived !== true && type !== 'files' && !/^_default_\w+_$/.test(name);
}

function choices(attributes: readonly Listed[], filter: string): Choice[] {
	const wanted = filter.toLowerCase();
	return attributes
		.filter(({ type, name }) => type in TYPES && !name.includes(':'))
		.map(choice)
		.filter(({ name }) => name.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name));
}

function choice({ name, label, description, type, items }: Listed): Choice {
	const of = items.map(({ id, label: item }) => (id ? `${item}: ${id}` : item)).join(', ');
	// A contact's text with choices is what the workspace shows as a list.
	const words = items.length > 0 ? 'list' : (TYPES[type]?.words ?? type);
	return {
		name: `${label || name} (${words})`,
		value: storedAttribute({ type, name }),
		description: [description, of].filter(Boolean).join('. ') || undefined,
	};
}
