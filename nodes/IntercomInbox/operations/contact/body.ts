import { oneLine } from '../../../../domain/email';
import type { Connection } from '../../../shared/http/wire';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { contactAttributes, customAttributesOf } from '../../fields/attributes/customAttributes';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { offers } from '../../client/service';
import { searchAdmins } from '../../fields/searches/people';

export const contactEmail = field({
	displayName: 'Email',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada@example.com',
	description: 'The email address; it is stored in lower case',
});

export const contactRole = field({
	displayName: 'Role',
	type: 'options',
	default: 'user',
	options: [
		{ name: 'Lead', value: 'lead', description: 'A potential customer' },
		{ name: 'User', value: 'user', description: 'A customer with an account or a known email address' },
	],
	description: 'Whether the contact is a lead or a user. A lead can become a user, but not the reverse.',
});

/** What can be set on a contact beside e-mail address and role (docs/facts/intercom.md 5.1). */
export const contactDetails = {
	avatar: field({
		displayName: 'Avatar URL',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/ada.png',
		description: "The URL of the contact's picture",
	}),
	...contactAttributes,
	externalId: field({
		displayName: 'External ID',
		type: 'string',
		default: '',
		description: 'Your own ID for the contact',
	}),
	lastSeenAt: field({
		displayName: 'Last Seen At',
		type: 'dateTime',
		default: '',
		description: 'When the contact was last seen',
	}),
	name: field({
		displayName: 'Name',
		type: 'string',
		default: '',
		read: oneLine,
		placeholder: 'e.g. Ada Lovelace',
		description: 'First and last name',
	}),
	ownerId: field({
		displayName: 'Owner',
		type: 'string',
		default: '',
		search: searchAdmins,
		placeholder: 'e.g. 991267645',
		description: 'The teammate responsible for the contact',
	}),
	phone: field({
		displayName: 'Phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +353871234567',
		description: 'The phone number with country code',
	}),
	signedUpAt: field({
		displayName: 'Signed Up At',
		type: 'dateTime',
		default: '',
		description: 'When the contact signed up for your product',
	}),
	unsubscribedFromEmails: field({
		displayName: 'Unsubscribed From Emails',
		type: 'boolean',
		default: false,
		description: 'Whether the contact has unsubscribed from emails',
	}),
};

export type ContactDetails = Partial<Values<typeof contactDetails>> & { email?: string; role?: string };

/**
 * The body of `POST /contacts` and `PUT /contacts/{id}` from what was filled in. An empty name, phone, avatar, owner or date is
 * cleared (null); an e-mail address, external ID or role can't be, so an empty one is left out.
 */
export function contactBody(details: ContactDetails, connection: Connection): Json {
	const given = (name: keyof ContactDetails, value: () => unknown) =>
		details[name] === undefined ? undefined : (value() ?? null);
	return {
		role: details.role || undefined,
		email: details.email?.trim().toLowerCase() || undefined,
		external_id: details.externalId?.trim() || undefined,
		phone: given('phone', () => details.phone?.trim() || null),
		name: given('name', () => details.name?.trim() || null),
		avatar: given('avatar', () => details.avatar?.trim() || null),
		owner_id: given('ownerId', () => ownerId(details.ownerId ?? '', connection)),
		signed_up_at: given('signedUpAt', () => secondsOf(details.signedUpAt, 'Signed Up At')),
		last_seen_at: given('lastSeenAt', () => secondsOf(details.lastSeenAt, 'Last Seen At')),
		unsubscribed_from_emails: details.unsubscribedFromEmails,
		custom_attributes: customAttributesOf(details),
	};
}

/** Whether whoever has this address, number or ID becomes another, or gets no mail any more. */
export function changesIdentity({
	email,
	external_id: externalId,
	phone,
	role,
	unsubscribed_from_emails: silent,
}: Json): boolean {
	return [email, externalId, phone, role, silent].some((value) => value !== undefined);
}

/** An integer up to 2.15, a string from 2.16 on. */
function ownerId(id: string, connection: Connection): string | number | null {
	if (!id.trim()) return null;
	return offers('2.16', connection) ? id.trim() : Number(id);
}
