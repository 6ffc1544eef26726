import { kept } from '../../shared/kit/simplify';

/** What *Simplify* keeps of Nylas's objects: what people ask for, and all that another operation reads of an item. */

export const CALENDAR = kept(
	'id grant_id name description location timezone is_primary is_owned_by_user read_only metadata',
);

export const CONTACT = kept(`
	id grant_id display_name given_name middle_name surname nickname emails phone_numbers company_name job_title
	physical_addresses web_pages birthday notes groups source
`);

export const EVENT = kept(`
	id grant_id calendar_id title description location when status busy visibility organizer participants
	conferencing html_link recurrence master_event_id original_start_time ical_uid metadata created_at updated_at
`);

export const FOLDER = kept('id grant_id name parent_id attributes system_folder total_count unread_count child_count');

export const GRANT = kept('id email name provider grant_status scope email_aliases created_at updated_at');

/** All that `readMessage` takes; and what *Read the Mail* adds is what Receive Email and the routing rules ask for. */
export const MESSAGE = kept(`
	id grant_id thread_id object date from reply_to to cc bcc subject snippet body cleaning_status unread starred
	folders attachments headers metadata tracking_options raw_mime text reply quote signature forwarded truncated
	automatic customer recipients isOwn ownAddresses teamDomains isDraft isSpamOrTrash link
`);

export const DRAFT = [...MESSAGE, 'reply_to_message_id'];

export const SCHEDULE = kept('schedule_id status close_time');

export const THREAD = [
	...kept(`
		id grant_id subject snippet participants unread starred has_attachments has_drafts folders message_ids draft_ids
		earliest_message_date latest_message_received_date latest_message_sent_date
	`),
	...MESSAGE.map((name) => `latest_draft_or_message.${name}`),
];

export const WEBHOOK = kept(`
	id description webhook_url trigger_types status notification_email_addresses created_at updated_at
	status_updated_at
`);
