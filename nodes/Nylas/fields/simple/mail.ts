/** What *Simplify* keeps of mail. */

/** All that `readMessage` takes; and what *Read the Mail* adds is what Receive Email and the routing rules ask for. */
export const MESSAGE = [
	'id',
	'grant_id',
	'thread_id',
	'object',
	'date',
	'from',
	'reply_to',
	'to',
	'cc',
	'bcc',
	'subject',
	'snippet',
	'body',
	'cleaning_status',
	'unread',
	'starred',
	'folders',
	'attachments',
	'headers',
	'metadata',
	'tracking_options',
	'raw_mime',
	'text',
	'reply',
	'quote',
	'signature',
	'forwarded',
	'truncated',
	'automatic',
	'customer',
	'recipients',
	'isOwn',
	'ownAddresses',
	'teamDomains',
	'isDraft',
	'isSpamOrTrash',
	'link',
];

export const DRAFT = [...MESSAGE, 'reply_to_message_id'];

export const SCHEDULE = ['schedule_id', 'status', 'close_time'];

export const THREAD = [
	'id',
	'grant_id',
	'subject',
	'snippet',
	'participants',
	'unread',
	'starred',
	'has_attachments',
	'has_drafts',
	'folders',
	'message_ids',
	'draft_ids',
	'earliest_message_date',
	'latest_message_received_date',
	'latest_message_sent_date',
	...MESSAGE.map((name) => `latest_draft_or_message.${name}`),
];

export const FOLDER = [
	'id',
	'grant_id',
	'name',
	'parent_id',
	'attributes',
	'system_folder',
	'total_count',
	'unread_count',
	'child_count',
];
