import type { Api } from '../../shared/http/api';
import type { Choice, Search } from '../../shared/kit/operation';
import type {
	Admin,
	Article,
	Contact,
	Conversation,
	DataAttribute,
	Pages,
	Segment,
	SubscriptionType,
	Tag,
	Team,
	Ticket,
	TicketState,
	TicketType,
} from '../client/model';
import { pageOf } from '../client/pages';
import { ALL_TICKETS } from './tickets';
import { atLeast } from '../client/service';

/** The lists behind the fields. None of them loads a whole workspace: contacts and conversations are searched page by page. */

const ROWS_PER_PAGE = 50;
const TITLE_LENGTH = 60;

export const searchAdmins: Search = {
	name: 'searchAdmins',
	find: async ({ api, filter }) => ({
		results: await wholeList<Admin>(api, '/admins', {
			filter,
			row: ({ id, name, email }) => ({ name: `${name} (${email})`, value: String(id) }),
		}),
	}),
};

export const searchTeams: Search = {
	name: 'searchTeams',
	find: async ({ api, filter }) => ({
		results: await wholeList<Team>(api, '/teams', { filter, row: ({ id, name }) => ({ name, value: String(id) }) }),
	}),
};

export const searchTags: Search = {
	name: 'searchTags',
	find: async ({ api, filter }) => ({
		results: await wholeList<Tag>(api, '/tags', { filter, row: ({ id, name }) => ({ name, value: String(id) }) }),
	}),
};

export const searchSubscriptionTypes: Search = {
	name: 'searchSubscriptionTypes',
	find: async ({ api, filter }) => ({
		results: await wholeList<SubscriptionType>(api, '/subscription_types', {
			filter,
			row: ({ id, default_translation: { name } }) => ({ name, value: String(id) }),
		}),
	}),
};

export const searchTicketTypes: Search = {
	name: 'searchTicketTypes',
	find: async ({ api, filter }) => ({
		results: await wholeList<TicketType>(api, '/ticket_types', {
			filter,
			row: ({ id, name, category }) => ({ name, value: String(id), description: category }),
		}),
	}),
};

export const searchSegments: Search = {
	name: 'searchSegments',
	find: async ({ api, filter }) => ({
		results: await wholeList<Segment>(api, '/segments', {
			filter,
			row: ({ id, name, person_type: kind }) => ({
				name,
				value: id,
				description: kind === 'contact' ? 'leads' : 'users',
			}),
		}),
	}),
};

export const searchDataAttributes: Search = {
	name: 'searchDataAttributes',
	async find({ api, filter }) {
		const rows = await wholeList<DataAttribute>(api, '/data_attributes', {
			filter,
			row: ({ id, label, name, model }) => ({ name: `${label || name} (${model})`, value: String(id ?? '') }),
		});
		// Intercom's own attributes have no ID: they can't be changed.
		return { results: rows.filter(({ value }) => value !== '') };
	},
};

export const searchTicketStates: Search = {
	name: 'searchTicketStates',
	async find({ api, filter }) {
		const row = ({ id, internal_label: name, category }: TicketState) => ({
			name,
			value: String(id),
			description: category.replaceAll('_', ' '),
		});
		return {
			results: await wholeList<TicketState>(api, '/ticket_states', {
				filter,
				row,
				headers: atLeast('2.13', api.connection),
			}),
		};
	},
};

export const searchTickets: Search = {
	name: 'searchTickets',
	async find({ api, filter, page }) {
		const query = filter ? anyContains(['title', 'description'], filter) : ALL_TICKETS;
		const { results, next } = await searchPage<Ticket>(api, '/tickets/search', { page, body: { query } });
		return { results: results.map(ticketRow), next };
	},
};

export const searchArticles: Search = {
	name: 'searchArticles',
	async find({ api, filter, page = '1' }) {
		const path = filter ? '/articles/search' : '/articles';
		const answer = await api.get<{ pages?: Pages & { total_pages?: number } }>(path, {
			phrase: filter,
			per_page: ROWS_PER_PAGE,
			page,
		});
		const { results } = pageOf<Article>(path, answer);
		const isLast = Number(page) >= (answer.pages?.total_pages ?? 1);
		return {
			results: results.map(({ id, title, state }) => ({
				name: title || String(id),
				value: String(id),
				description: state,
			})),
			next: isLast ? undefined : String(Number(page) + 1),
		};
	},
};

export const searchContacts: Search = {
	name: 'searchContacts',
	async find({ api, filter, page }) {
		const { results, next } = filter
			? await searchPage<Contact>(api, '/contacts/search', {
					page,
					body: { query: anyContains(['email', 'name', 'phone'], filter) },
				})
			: pageOf<Contact>('/contacts', await api.get('/contacts', { per_page: ROWS_PER_PAGE, starting_after: page }));
		return { results: results.map(contactRow), next };
	},
};

export const searchConversations: Search = {
	name: 'searchConversations',
	async find({ api, filter, page }) {
		const { results, next } = filter
			? await searchPage<Conversation>(api, '/conversations/search', {
					page,
					body: { query: anyContains(['source.author.email', 'source.author.name', 'source.body'], filter) },
				})
			: pageOf<Conversation>(
					'/conversations',
					await api.get('/conversations', { per_page: ROWS_PER_PAGE, starting_after: page }),
				);
		return { results: results.map(conversationRow), next };
	},
};

interface Listed<T> {
	filter: string;
	row(object: T): Choice;
	headers?: Record<string, string>;
}

async function wholeList<T>(api: Api, path: string, { filter, row, headers }: Listed<T>): Promise<Choice[]> {
	const rows = pageOf<T>(path, await api.get(path, undefined, { headers })).results.map(row);
	const wanted = filter.toLowerCase();
	return rows
		.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value === filter)
		.sort((a, b) => a.name.localeCompare(b.name));
}

async function searchPage<T>(api: Api, path: string, { page, body }: { page?: string; body: object }) {
	const pagination = { per_page: ROWS_PER_PAGE, ...(page ? { starting_after: page } : {}) };
	return pageOf<T>(path, await api.search(path, { ...body, pagination }));
}

function anyContains(fields: readonly string[], value: string) {
	return { operator: 'OR', value: fields.map((field) => ({ field, operator: '~', value })) };
}

function contactRow({ id, name, email, role }: Contact): Choice {
	const who = [name, email && (name ? `(${email})` : email)].filter(Boolean).join(' ');
	return { name: who || id, value: id, description: role };
}

function ticketRow({
	id,
	ticket_id: number,
	ticket_attributes: attributes,
	ticket_state: state,
	ticket_type: type,
}: Ticket): Choice {
	const title = String(attributes._default_title_ ?? type?.name ?? '').slice(0, TITLE_LENGTH);
	return {
		name: [`#${number}`, title].filter(Boolean).join(' '),
		value: String(id),
		description: typeof state === 'string' ? state : state?.internal_label,
	};
}

function conversationRow({ id, title, source, state }: Conversation): Choice {
	const text = title || source.subject || source.body;
	const plain = text
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, TITLE_LENGTH);
	const who = source.author.name || source.author.email;
	return { name: [who, plain].filter(Boolean).join(': ') || id, value: id, description: `${state}, ${id}` };
}
