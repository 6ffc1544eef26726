/** What *Simplify* keeps of people and their companies. */

export const ADMIN = [
	'id',
	'name',
	'email',
	'job_title',
	'has_inbox_seat',
	'away_mode_enabled',
	'away_mode_reassign',
	'away_status_reason_id',
	'team_ids',
];

export const CONTACT = [
	'id',
	'role',
	'external_id',
	'email',
	'phone',
	'name',
	'owner_id',
	'tags',
	'companies',
	'custom_attributes',
	'location',
	'unsubscribed_from_emails',
	'has_hard_bounced',
	'created_at',
	'updated_at',
	'signed_up_at',
	'last_seen_at',
	'last_replied_at',
	'last_contacted_at',
];

export const COMPANY = [
	'id',
	'company_id',
	'name',
	'plan.name',
	'industry',
	'size',
	'website',
	'monthly_spend',
	'user_count',
	'tags',
	'segments',
	'custom_attributes',
	'remote_created_at',
	'created_at',
	'updated_at',
	'last_request_at',
];

export const NOTE = ['id', 'body', 'author', 'contact', 'company', 'created_at'];

export const SEGMENT = ['id', 'name', 'person_type', 'count', 'created_at', 'updated_at'];

export const EVENT = [
	'id',
	'event_name',
	'name',
	'email',
	'user_id',
	'intercom_user_id',
	'metadata',
	'created_at',
	'count',
	'first',
	'last',
];

export const ATTRIBUTE = [
	'id',
	'name',
	'full_name',
	'label',
	'description',
	'model',
	'data_type',
	'options',
	'list_items',
	'custom',
	'archived',
	'created_at',
	'updated_at',
];
