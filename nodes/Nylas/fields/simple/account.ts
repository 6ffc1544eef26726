/** What *Simplify* keeps of the mailbox itself, its calendars and contacts, and the application's webhooks. */

export const CALENDAR = [
	'id',
	'grant_id',
	'name',
	'description',
	'location',
	'timezone',
	'is_primary',
	'is_owned_by_user',
	'read_only',
	'metadata',
];

export const EVENT = [
	'id',
	'grant_id',
	'calendar_id',
	'title',
	'description',
	'location',
	'when',
	'status',
	'busy',
	'visibility',
	'organizer',
	'participants',
	'conferencing',
	'html_link',
	'recurrence',
	'master_event_id',
	'original_start_time',
	'ical_uid',
	'metadata',
	'created_at',
	'updated_at',
];

export const CONTACT = [
	'id',
	'grant_id',
	'display_name',
	'given_name',
	'middle_name',
	'surname',
	'nickname',
	'emails',
	'phone_numbers',
	'company_name',
	'job_title',
	'physical_addresses',
	'web_pages',
	'birthday',
	'notes',
	'groups',
	'source',
];

export const GRANT = [
	'id',
	'email',
	'name',
	'provider',
	'grant_status',
	'scope',
	'email_aliases',
	'created_at',
	'updated_at',
];

export const WEBHOOK = [
	'id',
	'description',
	'webhook_url',
	'trigger_types',
	'status',
	'notification_email_addresses',
	'created_at',
	'updated_at',
	'status_updated_at',
];
