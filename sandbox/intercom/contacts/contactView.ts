import type { ContactRecord, Workspace } from '../state';
import { type Version, wire } from '../protocol/versions';

/** Fields that every contact has and that nothing in the sandbox fills. */
const EMPTY = {
	has_hard_bounced: false,
	marked_email_as_spam: false,
	last_email_opened_at: null,
	last_email_clicked_at: null,
	browser: null,
	browser_version: null,
	browser_language: null,
	os: null,
	android_app_name: null,
	android_app_version: null,
	android_device: null,
	android_os_version: null,
	android_sdk_version: null,
	android_last_seen_at: null,
	ios_app_name: null,
	ios_app_version: null,
	ios_device: null,
	ios_os_version: null,
	ios_sdk_version: null,
	ios_last_seen_at: null,
};

/** Fields that the record has in the same form. */
const SHOWN = [
	'id',
	'role',
	'external_id',
	'email',
	'phone',
	'name',
	'created_at',
	'updated_at',
	'signed_up_at',
	'last_seen_at',
	'last_replied_at',
	'last_contacted_at',
	'language_override',
	'unsubscribed_from_emails',
	'custom_attributes',
] as const;

/** A contact as `GET /contacts/{id}` shows it. Source: docs/facts/intercom.md 5.10. */
export function contactView(workspace: Workspace, contact: ContactRecord, version: Version): Record<string, unknown> {
	const under = (what: string, data: object[]) => ({
		type: 'list',
		data: data.slice(0, 10),
		url: `/contacts/${contact.id}/${what}`,
		total_count: data.length,
		has_more: data.length > 10,
	});
	const notes = workspace.notes.filter(({ contactId }) => contactId === contact.id);
	return {
		type: 'contact',
		...EMPTY,
		...pick(contact, SHOWN),
		workspace_id: workspace.appId,
		email_domain: contact.email?.split('@')[1] ?? null,
		avatar: contact.avatar === null ? null : { type: 'avatar', image_url: contact.avatar },
		owner_id: wire(version).ownerId(contact.owner_id),
		tags: under(
			'tags',
			contact.tags.map(({ id }) => ({ type: 'tag', id, url: `/tags/${id}` })),
		),
		notes: under(
			'notes',
			notes.map(({ id }) => ({ type: 'note', id, url: `/notes/${id}` })),
		),
		companies: under(
			'companies',
			contact.companyIds.map((id) => ({ type: 'company', id, url: `/companies/${id}` })),
		),
		location: { type: 'location', country: null, region: null, city: null, country_code: null, continent_code: null },
		social_profiles: { type: 'list', data: [] },
	};
}

/**
 * A contact in a notification: dates of the record are ISO strings, and there are fields that REST lacks.
 * Source: docs/facts/intercom.md 10.18.
 */
export function contactItem(workspace: Workspace, contact: ContactRecord, version: Version): Record<string, unknown> {
	const list = {
		type: 'list',
		data: [],
		url: `/contacts/${contact.id}/subscriptions`,
		total_count: 0,
		has_more: false,
	};
	return {
		...contactView(workspace, contact, version),
		created_at: isoDate(contact.created_at),
		updated_at: isoDate(contact.updated_at),
		opted_out_subscription_types: list,
		opted_in_subscription_types: list,
		utm_campaign: null,
		utm_content: null,
		utm_medium: null,
		utm_source: null,
		utm_term: null,
		referrer: null,
		sms_consent: false,
		unsubscribed_from_sms: false,
		enabled_push_messaging: null,
	};
}

/** `{type, id, external_id}`, as archive, block and delete answer it. */
export function contactReference({ id, external_id }: ContactRecord): {
	type: 'contact';
	id: string;
	external_id: string | null;
} {
	return { type: 'contact', id, external_id };
}

// The fraction and the offset are as in captured notifications.
function isoDate(seconds: number): string {
	return new Date(seconds * 1_000).toISOString().replace('Z', '+00:00');
}

function pick<R, K extends keyof R>(record: R, names: readonly K[]): Pick<R, K> {
	return Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<R, K>;
}
