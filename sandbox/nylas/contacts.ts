import type { Answer } from '../server/answer';
import { randomUuid } from '../server/random';
import type { Contact } from './mailbox';
import { page } from './protocol/paging';
import { need, select, type Call, type MailboxHandler } from './state';
import { readBody } from './protocol/body';
import { checkQuery, type QueryType } from './protocol/query';
import { listOf, object, oneOf, required, requiring, text, textUpTo } from '../server/shape';

export const contactRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/contacts': list,
	'GET /v3/grants/:grant/contacts/groups': groups,
	'POST /v3/grants/:grant/contacts': create,
	'GET /v3/grants/:grant/contacts/:id': get,
	'PUT /v3/grants/:grant/contacts/:id': update,
	'DELETE /v3/grants/:grant/contacts/:id': remove,
};

const LIST: Record<string, QueryType> = {
	limit: 'integer',
	page_token: 'text',
	select: 'text',
	email: 'text',
	phone_number: 'text',
	source: ['address_book', 'domain', 'inbox'],
	group: 'text',
	recurse: 'text',
};
const PLACES = ['work', 'home', 'other'] as const;
const place = oneOf(...PLACES);
const TEXTS = {
	birthday: text,
	company_name: text,
	given_name: text,
	job_title: text,
	manager_name: text,
	middle_name: text,
	nickname: text,
	notes: text,
	office_location: text,
	suffix: text,
	surname: text,
};
const FIELDS = {
	...TEXTS,
	emails: listOf(object({ email: required(textUpTo(255)), type: place })),
	phone_numbers: listOf(object({ number: required(text), type: oneOf(...PLACES, 'mobile') })),
	groups: listOf(object({ id: required(text) })),
	im_addresses: listOf(object({ im_address: required(textUpTo(255)), type: text })),
	web_pages: listOf(object({ url: required(text), type: place })),
	physical_addresses: listOf(
		object({
			city: text,
			country: text,
			postal_code: text,
			state: text,
			street_address: text,
			type: required(place),
		}),
	),
};

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, LIST);
	const { query } = request;
	const passes = (contact: Contact) =>
		holds(contact.emails, 'email', query.get('email')) &&
		holds(contact.phone_numbers, 'number', query.get('phone_number')) &&
		holds(contact.groups, 'id', query.get('group')) &&
		[null, contact.source].includes(query.get('source'));
	const { data, ...cursor } = page(request, [...mailbox.contacts.values()].filter(passes), { usual: 30, max: 200 });
	return state.answer({ data: data.map((contact) => select(contact, request)), ...cursor });
}

function groups({ state, request }: Call): Answer {
	checkQuery(request, { limit: 'integer', page_token: 'text', select: 'text' });
	return state.answer({ data: [] });
}

function create({ state, mailbox, request }: Call): Answer {
	checkQuery(request, { select: 'text' });
	const body = readBody(request, requiring(FIELDS, 'given_name'));
	const contact: Contact = {
		id: randomUuid(state.random),
		grant_id: mailbox.grant.id,
		object: 'contact',
		source: 'address_book',
		...body,
	};
	mailbox.contacts.set(contact.id, contact);
	// There is no contact.created: a new one is an update too.
	state.emit('contact.updated', mailbox, contact);
	state.changed();
	return state.answer({ data: select(contact, request) });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text', profile_picture: 'flag' });
	return state.answer({ data: select(need(mailbox.contacts, id), request) });
}

function update({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	const contact = Object.assign(need(mailbox.contacts, id), readBody(request, FIELDS));
	state.emit('contact.updated', mailbox, contact);
	state.changed();
	return state.answer({ data: select(contact, request) });
}

function remove({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, {});
	need(mailbox.contacts, id);
	mailbox.contacts.delete(id);
	state.emit('contact.deleted', mailbox, { grant_id: mailbox.grant.id, id, object: 'contact' });
	state.changed();
	return state.answer({});
}

function holds(list: unknown, field: string, wanted: string | null): boolean {
	if (wanted === null) return true;
	return (
		Array.isArray(list) &&
		list.some((item: Record<string, string>) => item[field]?.toLowerCase() === wanted.toLowerCase())
	);
}
