import { contactItem } from './contactView';
import { contactExists, notRestorable, parameterInvalid, parameterMissing } from '../protocol/errors';
import { since, type Body } from '../protocol/body';
import { flag, id, integer, nullable, oneOf, record, text } from '../../server/shape';
import type { ContactRecord, Workspace } from '../state';

/** Fields of create and update. Source: docs/facts/intercom.md 5.1. */
export const contactShape = {
	role: oneOf('user', 'lead'),
	external_id: nullable(text),
	email: nullable(text),
	email_verified: since('2.16', nullable(flag)),
	phone: nullable(text),
	name: nullable(text),
	avatar: nullable(text),
	signed_up_at: nullable(integer),
	last_seen_at: nullable(integer),
	owner_id: nullable(id),
	unsubscribed_from_emails: nullable(flag),
	language_override: since('2.15', nullable(text)),
	custom_attributes: nullable(record),
};

/** ASCII, and no two dots in a row. */
const PLAIN_ADDRESS = /^(?!.*\.\.)[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+$/i;

type ContactBody = Body<typeof contactShape>;

/** 400 without email, external_id and role; 409 with the id in the message when there is such a contact, archived or not. */
export function createContact(workspace: Workspace, body: ContactBody): ContactRecord {
	if (!body.email && !body.external_id && !body.role) throw parameterMissing('email, external_id or role');
	const role = body.role ?? 'user';
	checkContact(workspace, body);
	refuseTwin(workspace, { role, email: body.email ?? null, external_id: body.external_id ?? null });
	const contact: ContactRecord = { ...emptyContact(workspace, role), ...stored(body) };
	workspace.contacts.set(contact.id, contact);
	workspace.saveContact(contact);
	tell(workspace, `contact.${role}.created`, contact);
	return contact;
}

export function updateContact(workspace: Workspace, contact: ContactRecord, body: ContactBody): void {
	checkContact(workspace, body);
	const { role = contact.role, email = contact.email, external_id = contact.external_id } = body;
	refuseTwin(workspace, { id: contact.id, role, email, external_id });
	const before = { ...contact };
	Object.assign(contact, stored(body), {
		custom_attributes: { ...contact.custom_attributes, ...body.custom_attributes },
	});
	workspace.saveContact(contact);
	tell(workspace, `contact.${contact.role}.updated`, contact);
	for (const topic of changes(before, contact)) tell(workspace, topic, contact);
}

function changes(before: ContactRecord, now: ContactRecord): string[] {
	const hasNewEmail = now.email !== before.email;
	const isOut = now.unsubscribed_from_emails;
	return [
		...(hasNewEmail ? ['contact.email.updated'] : []),
		...(hasNewEmail && before.email === null && now.role === 'lead' ? ['contact.lead.added_email'] : []),
		...(now.role !== before.role && now.role === 'user' ? ['contact.lead.signed_up'] : []),
		...(isOut === before.unsubscribed_from_emails ? [] : [isOut ? 'contact.unsubscribed' : 'contact.subscribed']),
	];
}

/** Fires a topic with the contact as its item. */
export function tell(workspace: Workspace, topic: string, contact: ContactRecord): void {
	workspace.emit(topic, (version) => contactItem(workspace, contact, version));
}

function emptyContact(workspace: Workspace, role: ContactRecord['role']): ContactRecord {
	return {
		id: workspace.objectId(),
		role,
		external_id: null,
		email: null,
		phone: null,
		name: null,
		avatar: null,
		owner_id: null,
		created_at: workspace.nowSec(),
		updated_at: workspace.nowSec(),
		signed_up_at: null,
		last_seen_at: null,
		last_replied_at: null,
		last_contacted_at: null,
		language_override: null,
		unsubscribed_from_emails: false,
		custom_attributes: {},
		tags: [],
		companyIds: [],
		subscriptions: [],
		archived: false,
		blocked: false,
		mergedInto: null,
	};
}

function stored({ email_verified: _unused, custom_attributes, ...fields }: ContactBody): Partial<ContactRecord> {
	const given = Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as Partial<ContactRecord>;
	if (given.unsubscribed_from_emails === null) given.unsubscribed_from_emails = false;
	return custom_attributes ? { ...given, custom_attributes } : given;
}

function checkContact(workspace: Workspace, body: ContactBody): void {
	if (body.email && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(body.email))
		throw parameterInvalid('Email is invalid', 'email');
	if (body.email && workspace.quirks.is('address-strict') && !PLAIN_ADDRESS.test(body.email))
		throw parameterInvalid('Email is invalid', 'email', 422);
	if (body.email_verified !== undefined && !body.email)
		throw parameterInvalid('email_verified needs email', 'email_verified');
	if (body.phone && !/^\+?[\d\s().-]{5,}$/.test(body.phone)) throw parameterInvalid('Phone is invalid', 'phone');
	if (body.owner_id && !workspace.admins.some(({ id: adminId }) => adminId === body.owner_id)) {
		throw parameterInvalid('The owner specified is not a member of the workspace', 'owner_id');
	}
	const unknown = Object.keys(body.custom_attributes ?? {}).find(
		(name) => !workspace.hasDataAttribute('contact', name),
	);
	if (unknown !== undefined)
		throw parameterInvalid(`Custom attribute '${unknown}' does not exist`, 'custom_attributes');
}

/**
 * Users are told apart by external id, then by email; users with different external ids may share an email, and leads may be
 * as many as one likes. Source: docs/facts/intercom.md 5.2, 5.3.
 */
function refuseTwin(
	workspace: Workspace,
	wanted: Pick<ContactRecord, 'role' | 'email' | 'external_id'> & { id?: string },
): void {
	const twins = [...workspace.contacts.values()].filter(
		(contact) => contact.id !== wanted.id && contact.mergedInto === null && isTwin(contact, wanted),
	);
	const twin = twins.find(({ archived }) => !archived) ?? twins[0];
	if (twin?.blocked && !workspace.quirks.is('blocked-conflicts')) throw notRestorable();
	if (twin) throw contactExists(twin.id, twin.archived);
}

function isTwin(contact: ContactRecord, wanted: Pick<ContactRecord, 'role' | 'email' | 'external_id'>): boolean {
	if (wanted.external_id && contact.external_id === wanted.external_id) return true;
	if (wanted.role === 'lead' || contact.role === 'lead') return false;
	if (wanted.external_id && contact.external_id) return false;
	return Boolean(wanted.email) && contact.email?.toLowerCase() === wanted.email?.toLowerCase();
}
