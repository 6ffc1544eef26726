import { oneLine } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { dayOf } from '../../fields/days';
import { list, place, rowsOf } from './lists';
import { onlySet } from '../../mail/fields';
import { readPeople } from '../../mail/people';

export const contactId = field({
	displayName: 'Contact ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 5d3qmne77v32r8l4phyuksl2x',
	description: 'The Nylas ID of the contact, in the same mailbox',
});

const text = { type: 'string', default: '' } as const;
const line = { ...text, read: oneLine } as const;

/** What a contact can have besides its given name. A list that is given replaces the one that the contact has. */
export const contactFields = {
	birthday: field({
		displayName: 'Birthday',
		type: 'dateTime',
		default: '',
		typeOptions: { dateOnly: true },
		description: 'The date of birth; a time is ignored',
	}),
	companyName: field({ ...line, displayName: 'Company Name', placeholder: 'e.g. Example Ltd' }),
	emails: list(
		'Emails',
		'Add Email',
		'All email addresses of the contact. Providers store between one (IMAP) and three (Microsoft).',
		[
			{ displayName: 'Email', name: 'email', type: 'string', default: '', placeholder: 'e.g. ada@example.com' },
			place(),
		],
	),
	groupIds: field({
		...text,
		displayName: 'Group IDs',
		placeholder: 'e.g. friends',
		description: 'Comma-separated IDs of all groups of the contact. Microsoft, iCloud and IMAP accept only one.',
	}),
	imAddresses: list('IM Addresses', 'Add IM Address', 'All instant messaging addresses of the contact', [
		{ displayName: 'Address', name: 'im_address', type: 'string', default: '' },
		{ displayName: 'Protocol', name: 'type', type: 'string', default: '', placeholder: 'e.g. jabber' },
	]),
	jobTitle: field({ ...line, displayName: 'Job Title', placeholder: 'e.g. Engineer' }),
	managerName: field({ ...line, displayName: 'Manager Name' }),
	middleName: field({ ...line, displayName: 'Middle Name' }),
	nickname: field({ ...line, displayName: 'Nickname' }),
	notes: field({ ...text, displayName: 'Notes', typeOptions: { rows: 3 } }),
	officeLocation: field({ ...line, displayName: 'Office Location' }),
	phoneNumbers: list('Phone Numbers', 'Add Phone Number', 'All phone numbers of the contact, with country code', [
		{ displayName: 'Number', name: 'number', type: 'string', default: '', placeholder: 'e.g. +1 555 0100' },
		place({ name: 'Mobile', value: 'mobile' }),
	]),
	physicalAddresses: list('Physical Addresses', 'Add Address', 'All postal addresses of the contact', [
		{ displayName: 'City', name: 'city', type: 'string', default: '' },
		{ displayName: 'Country', name: 'country', type: 'string', default: '' },
		{ displayName: 'Postal Code', name: 'postal_code', type: 'string', default: '' },
		{ displayName: 'State', name: 'state', type: 'string', default: '' },
		{ displayName: 'Street Address', name: 'street_address', type: 'string', default: '' },
		place(),
	]),
	suffix: field({
		...line,
		displayName: 'Suffix',
		placeholder: 'e.g. Jr.',
		description: 'Not supported by Exchange (EWS)',
	}),
	surname: field({ ...line, displayName: 'Surname', placeholder: 'e.g. Lovelace' }),
	webPages: list('Web Pages', 'Add Web Page', 'All web pages of the contact', [
		{ displayName: 'URL', name: 'url', type: 'string', default: '', placeholder: 'e.g. https://example.com' },
		place(),
	]),
};

export const givenName = field({ ...line, displayName: 'Given Name', placeholder: 'e.g. Ada' });

type ContactValues = Partial<Values<typeof contactFields> & { givenName: string }>;

/** The request's body, with what is set. Throws a Failure on an address or a date that Nylas would refuse. */
export function contactBody(contact: ContactValues): Json {
	return onlySet({
		given_name: contact.givenName?.trim(),
		middle_name: contact.middleName,
		surname: contact.surname,
		suffix: contact.suffix,
		nickname: contact.nickname,
		birthday: dayOf(contact.birthday, 'Birthday'),
		company_name: contact.companyName,
		job_title: contact.jobTitle,
		manager_name: contact.managerName,
		office_location: contact.officeLocation,
		notes: contact.notes,
		emails: rowsOf(contact.emails, 'email').map(checkedEmail),
		phone_numbers: rowsOf(contact.phoneNumbers, 'number'),
		im_addresses: rowsOf(contact.imAddresses, 'im_address'),
		web_pages: rowsOf(contact.webPages, 'url'),
		physical_addresses: rowsOf(contact.physicalAddresses).map(typedAddress),
		groups: idsOf(contact.groupIds).map((id) => ({ id })),
	});
}

function checkedEmail(row: Json): Json {
	const [person, ...others] = readPeople(String(row.email), 'Emails');
	if (!person || others.length > 0)
		throw badInput("'Emails' has several addresses in one row", 'Put each address in its own row.');
	return { ...row, email: person.email };
}

/** Nylas demands a type here, and nowhere else. */
function typedAddress(row: Json): Json {
	return { ...row, type: row.type ?? 'other' };
}

function idsOf(ids = ''): string[] {
	return ids
		.split(',')
		.map((id) => id.trim())
		.filter(Boolean);
}
