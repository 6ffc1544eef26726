import type { FieldFinder, SearchField } from '../protocol/search';
import type { ContactRecord, Workspace } from '../state';

type Field = SearchField<ContactRecord>;

const string = (read: Field['read']): Field => ({ kind: 'string', read });
const day = (read: Field['read']): Field => ({ kind: 'day', read });
const nothing = (kind: Field['kind']): Field => ({ kind, read: () => null });

/** Searchable fields of contacts. Source: docs/facts/intercom.md 4.2, 4.3. */
const FIELDS: Record<string, Field> = {
	id: string(({ id }) => id),
	role: string(({ role }) => role),
	name: string(({ name }) => name),
	avatar: string(({ avatar }) => avatar),
	owner_id: { kind: 'number', read: ({ owner_id }) => owner_id },
	email: string(({ email }) => email),
	email_domain: string(({ email }) => email?.split('@')[1]),
	phone: string(({ phone }) => phone),
	formatted_phone: string(({ phone }) => phone),
	external_id: string(({ external_id }) => external_id),
	created_at: day(({ created_at }) => created_at),
	signed_up_at: day(({ signed_up_at }) => signed_up_at),
	updated_at: day(({ updated_at }) => updated_at),
	last_seen_at: day(({ last_seen_at }) => last_seen_at),
	last_contacted_at: day(({ last_contacted_at }) => last_contacted_at),
	last_replied_at: day(({ last_replied_at }) => last_replied_at),
	last_email_opened_at: nothing('day'),
	last_email_clicked_at: nothing('day'),
	language_override: string(({ language_override }) => language_override),
	browser: nothing('string'),
	browser_language: nothing('string'),
	os: nothing('string'),
	'location.country': nothing('string'),
	'location.region': nothing('string'),
	'location.city': nothing('string'),
	unsubscribed_from_emails: { kind: 'boolean', read: ({ unsubscribed_from_emails }) => unsubscribed_from_emails },
	marked_email_as_spam: { kind: 'boolean', read: () => false },
	has_hard_bounced: { kind: 'boolean', read: () => false },
	segment_id: nothing('list'),
	tag_id: { kind: 'list', operators: ['=', '!='], read: ({ tags }) => tags.map(({ id }) => id) },
};

const PHONE_APP = /^(?:ios|android)_(?:app_name|app_version|device|os_version|sdk_version)$/;
const PREFIX = 'custom_attributes.';

export function contactFields(workspace: Workspace): FieldFinder<ContactRecord> {
	return (name) => {
		if (Object.hasOwn(FIELDS, name)) return FIELDS[name];
		if (PHONE_APP.test(name)) return nothing('string');
		const attribute = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
		if (attribute === undefined || !workspace.hasDataAttribute('contact', attribute)) return undefined;
		return string(({ custom_attributes }) => custom_attributes[attribute]);
	};
}
