import type { Choice, Search } from '../../../shared/kit/fields/field';
import type { Admin, Contact, Segment, SubscriptionType, Team } from '../../client/model';
import { pageOf } from '../../client/pages';
import { wholeList, searchPage, anyContains, ROWS_PER_PAGE } from './listed';

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

export const searchSubscriptionTypes: Search = {
	name: 'searchSubscriptionTypes',
	find: async ({ api, filter }) => ({
		results: await wholeList<SubscriptionType>(api, '/subscription_types', {
			filter,
			row: ({ id, default_translation: { name } }) => ({ name, value: String(id) }),
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

function contactRow({ id, name, email, role }: Contact): Choice {
	const who = [name, email && (name ? `(${email})` : email)].filter(Boolean).join(' ');
	return { name: who || id, value: id, description: role };
}
