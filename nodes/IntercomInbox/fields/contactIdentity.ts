import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { field } from '../../shared/kit/fields/field';
import { path } from '../../shared/http/path';
import { contactId } from './ids';
import type { Contact } from '../client/model';
import { pageOf } from '../client/pages';
import { atLeast } from '../client/service';

type Show = Readonly<Record<string, readonly string[]>>;

/** The three ways to name a contact; `show` is the condition under which they are asked for (what a hidden field shows is hidden, too). */
export function contactIdentity(show: Show = {}) {
	return {
		contactBy: field({
			displayName: 'Contact By',
			type: 'options',
			default: 'id',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'External ID', value: 'externalId', description: 'Your own ID for the contact' },
				{ name: 'ID', value: 'id', description: "Intercom's ID" },
			],
			description: 'How to identify the contact',
			show,
		}),
		contactId: field({ ...contactId, show: { contactBy: ['id'] } }),
		email: field({
			displayName: 'Email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ada@example.com',
			description: 'The email address of the contact',
			show: { contactBy: ['email'] },
		}),
		externalId: field({
			displayName: 'External ID',
			type: 'string',
			default: '',
			required: true,
			description: 'Your own ID for the contact',
			show: { contactBy: ['externalId'] },
		}),
	};
}

export interface Identity {
	contactBy: 'id' | 'email' | 'externalId';
	contactId: string;
	email: string;
	externalId: string;
}

/** How replies and participants name a contact; `user_id` is the external ID there (docs/facts/intercom.md 5.8). */
export function identityBody({ contactBy, contactId: id, email, externalId }: Identity): Record<string, string> {
	if (contactBy === 'id') return { intercom_user_id: id.trim() };
	if (contactBy === 'email') return { email: email.trim().toLowerCase() };
	return { user_id: externalId.trim() };
}

/** How a new ticket names its contact. */
export function ticketContact({ contactBy, contactId: id, email, externalId }: Identity): Record<string, string> {
	if (contactBy === 'id') return { id: id.trim() };
	if (contactBy === 'email') return { email: email.trim().toLowerCase() };
	return { external_id: externalId.trim() };
}

/** The contact itself. Several may share an e-mail address: a user comes before leads, then the newest. Fails when there is none. */
export async function findContact(
	api: Api,
	{ contactBy, contactId: id, email, externalId }: Identity,
): Promise<Contact> {
	if (contactBy === 'id') return await api.get<Contact>(path`/contacts/${id}`);
	if (contactBy === 'email')
		return await firstFound(api, { field: 'email', value: email.trim().toLowerCase(), label: 'email address' });
	// This way knows users only, but a new one at once; the search knows leads, too.
	const headers = atLeast('2.13', api.connection);
	const answer = await api.request({
		method: 'GET',
		path: path`/contacts/find_by_external_id/${externalId}`,
		headers,
		accept: [404],
	});
	if (answer.status !== 404) return answer.body as Contact;
	return await firstFound(api, { field: 'external_id', value: externalId.trim(), label: 'external ID' });
}

async function firstFound(
	api: Api,
	{ field: name, value, label }: { field: string; value: string; label: string },
): Promise<Contact> {
	const query = { field: name, operator: '=', value };
	const { results } = pageOf<Contact>(
		'/contacts/search',
		await api.search('/contacts/search', { query, pagination: { per_page: 50 } }),
	);
	const [best] = results.sort(
		(a, b) => Number(b.role === 'user') - Number(a.role === 'user') || b.created_at - a.created_at,
	);
	if (best) return best;
	throw new Failure(`Intercom has no contact with this ${label}`, {
		code: 'not_found',
		description:
			'Check the value and the workspace. Contacts created in the last few minutes may not be found yet. Archived contacts are not found.',
	});
}
