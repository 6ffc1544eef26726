import { contactShape, createContact, tell, updateContact } from './contacts';
import { contactFields } from './contactSearch';
import { contactReference, contactView } from './contactView';
import { mergeContacts, mergeHistory, mergeShape } from './contactMerge';
import { parameterInvalid, userNotFound } from '../protocol/errors';
import { cursorPage, isAscending, listQuery, paginationField, searchPaging, sortField } from '../protocol/pages';
import { findContact } from '../people';
import type { Call, Routes } from '../protocol/routes';
import { compileQuery } from '../protocol/search';
import { readBody } from '../protocol/body';
import { anything, required } from '../../server/shape';
import type { ContactRecord, Workspace } from '../state';
import type { Version } from '../protocol/versions';

const searchShape = { query: required(anything), pagination: paginationField, sort: sortField };

/** Create, read, change, find, merge and put away contacts. Source: docs/facts/intercom.md 5. */
export function contactRoutes(workspace: Workspace): Routes {
	const view = (contact: ContactRecord, version: Version) => contactView(workspace, contact, version);
	const one = ({ params, version }: Call) => findContact(workspace, params.id, version);
	return {
		'POST /contacts': {
			answer: ({ json, version }) => view(createContact(workspace, readBody(contactShape, json(), version)), version),
		},
		'GET /contacts': { answer: (call) => listContacts(workspace, call) },
		'POST /contacts/search': { answer: (call) => searchContacts(workspace, call) },
		'POST /contacts/merge': {
			answer: ({ json, version }) =>
				view(mergeContacts(workspace, readBody(mergeShape, json(), version), version), version),
		},
		'GET /contacts/find_by_external_id/:external_id': {
			since: '2.13',
			answer: ({ params, version }) => {
				const found = [...workspace.contacts.values()].find(
					({ role, external_id, mergedInto }) =>
						role === 'user' && external_id === params.external_id && mergedInto === null,
				);
				if (!found) throw userNotFound();
				return view(found, version);
			},
		},
		'GET /contacts/:id/merge_history': {
			since: '2.16',
			answer: (call) => mergeHistory(workspace, call.params.id, call),
		},
		'GET /contacts/:id': { answer: (call) => view(one(call), call.version) },
		'PUT /contacts/:id': {
			answer: (call) => {
				const contact = one(call);
				updateContact(workspace, contact, readBody(contactShape, call.json(), call.version));
				return view(contact, call.version);
			},
		},
		...putAwayRoutes(workspace, one),
	};
}

function putAwayRoutes(workspace: Workspace, one: (call: Call) => ContactRecord): Routes {
	return {
		'DELETE /contacts/:id': {
			answer: (call) => {
				const contact = one(call);
				workspace.contacts.delete(contact.id);
				workspace.contactIndex.remove(contact.id);
				workspace.changed();
				const gone = { ...contactReference(contact), deleted: true };
				workspace.emit('contact.deleted', () => gone);
				return gone;
			},
		},
		'POST /contacts/:id/archive': { answer: (call) => archive(workspace, one(call), true) },
		'POST /contacts/:id/unarchive': { answer: (call) => archive(workspace, one(call), false) },
		'POST /contacts/:id/block': {
			since: '2.13',
			answer: (call) => {
				const contact = one(call);
				contact.blocked = true;
				archive(workspace, contact, true);
				return { ...contactReference(contact), blocked: true };
			},
		},
	};
}

function archive(workspace: Workspace, contact: ContactRecord, archived: boolean): object {
	if (!archived && contact.blocked) throw parameterInvalid('This user was blocked and cannot be recreated');
	contact.archived = archived;
	workspace.saveContact(contact);
	// The second name is spelled like this in the list of topics.
	tell(workspace, archived ? 'contact.archived' : 'contact.unarchive', contact);
	return { ...contactReference(contact), archived };
}

function listContacts(workspace: Workspace, { query, version }: Call): object {
	const visible = [...workspace.contacts.values()].filter(isListed);
	const page = cursorPage(visible, { ...listQuery(query, 50), by: ({ created_at }) => created_at });
	return {
		type: 'list',
		data: page.items.map((contact) => contactView(workspace, contact, version)),
		total_count: page.total_count,
		pages: page.pages,
	};
}

function searchContacts(workspace: Workspace, { json, version }: Call): object {
	const { query, pagination, sort } = readBody(searchShape, json(), version);
	const matches = compileQuery(query, contactFields(workspace));
	const sorted = sort && contactFields(workspace)(sort.field);
	if (sort && !sorted) throw parameterInvalid(`${sort.field} is not a field to sort by`, 'sort.field');
	const found = workspace.contactIndex.records().filter((contact) => isListed(contact) && matches(contact));
	const page = cursorPage(found, {
		...searchPaging(pagination, 50),
		by: (contact) => (sorted ? (sorted.read(contact) as string | number | null) : contact.created_at),
		ascending: isAscending(sort?.order),
	});
	return {
		type: 'list',
		data: page.items.map((contact) => contactView(workspace, contact, version)),
		total_count: page.total_count,
		pages: page.pages,
	};
}

function isListed({ archived, mergedInto }: ContactRecord): boolean {
	return !archived && mergedInto === null;
}
