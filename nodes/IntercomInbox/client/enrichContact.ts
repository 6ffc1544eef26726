import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import type { ContactRecord, WantedContact } from './contactRecord';

type Change = Record<string, unknown>;

/** Fills what is empty. A value that Intercom refuses costs only itself: it is a hint and no reason to lose the mail that needs the contact. */
export async function enrich(api: Api, contact: ContactRecord, wanted: WantedContact): Promise<ContactRecord> {
	const changes = changesOf(contact, wanted);
	if (changes.length === 0) return contact;
	const put = async (change: Change) => await putContact(api, contact.id, change);
	const whole = await put(changes.reduce(merged, {}));
	if (!('refusal' in whole)) return whole.contact;
	let now = contact;
	const refused: string[] = [];
	for (const change of changes) {
		const one = changes.length > 1 ? await put(change) : whole;
		if ('contact' in one) now = one.contact;
		else refused.push(`${nameOf(change)} (${one.refusal})`);
	}
	if (refused.length > 0)
		wanted.hint?.(`The contact was found, but Intercom refused a change to ${refused.join(', ')}`);
	return now;
}

/** One change for each field and attribute that is to be written. */
function changesOf(contact: ContactRecord, wanted: WantedContact): Change[] {
	const isOpen = (now: unknown, value: unknown) =>
		wanted.overwrite ? now !== value : now === undefined || now === null || now === '';
	const fields = (['name', 'phone'] as const)
		.filter((field) => wanted[field] && isOpen(contact[field], wanted[field]))
		.map((field) => ({ [field]: wanted[field] }));
	const present = record(contact.custom_attributes);
	const attributes = Object.entries(wanted.customAttributes ?? {})
		.filter(([name, value]) => isOpen(present[name], value))
		.map(([name, value]) => ({ custom_attributes: { [name]: value } }));
	return [...fields, ...attributes];
}

function merged(all: Change, change: Change): Change {
	const attributes = { ...record(all.custom_attributes), ...record(change.custom_attributes) };
	return { ...all, ...change, ...(Object.keys(attributes).length > 0 ? { custom_attributes: attributes } : {}) };
}

function nameOf(change: Change): string {
	const [attribute] = Object.keys(record(change.custom_attributes));
	return attribute === undefined ? (Object.keys(change)[0] ?? '') : `custom_attributes.${attribute}`;
}

async function putContact(
	api: Api,
	id: string,
	change: Change,
): Promise<{ contact: ContactRecord } | { refusal: string }> {
	return await api.put<ContactRecord>(path`/contacts/${id}`, change).then(
		(contact) => ({ contact }),
		(error: unknown) => {
			const refusal = asFailure(error);
			if (!refusal?.isRefusal) return Promise.reject(error);
			return { refusal: refusal.details.description ?? refusal.message };
		},
	);
}
