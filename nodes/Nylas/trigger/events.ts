/**
 * What a webhook can be told about, in two lists: every trigger of Nylas's SDK (`WebhookTriggers`), and a test fails when the SDK knows one more.
 * The `.truncated` ones of the SDK are left out: they arrive on the plain type and can't be subscribed to
 * (docs/facts/nylas.md 3.14).
 */
export interface EventRow {
	readonly name: string;
	readonly value: string;
	readonly description: string;
}

/** What most workflows start on, the usual one first. */
export const MAIN_EVENTS: readonly EventRow[] = [
	{
		name: 'New Mail',
		value: 'message.created',
		description: 'An email was received. Also reported for email that is sent, which Own Mail skips.',
	},
	{
		name: 'New Mail (Cleaned)',
		value: 'message.created.cleaned',
		description: 'The same as New Mail, with the body cleaned to Markdown by Nylas',
	},
	{
		name: 'Message Bounce Detected',
		value: 'message.bounce_detected',
		description: 'An email sent through Nylas bounced',
	},
	{ name: 'Message Deleted', value: 'message.deleted', description: 'An email was deleted; only its ID is known' },
	{
		name: 'Message Link Clicked',
		value: 'message.link_clicked',
		description: 'A tracked link in an email was clicked',
	},
	{ name: 'Message Opened', value: 'message.opened', description: 'A tracked email was opened' },
	{ name: 'Message Send Failed', value: 'message.send_failed', description: 'A scheduled email could not be sent' },
	{ name: 'Message Send Success', value: 'message.send_success', description: 'A scheduled email was sent' },
	{ name: 'Message Updated', value: 'message.updated', description: 'An email was read, moved, starred or labeled' },
	{ name: 'Thread Replied', value: 'thread.replied', description: 'A tracked thread received a reply' },
	{ name: 'Folder Created', value: 'folder.created', description: 'A folder or label was created' },
	{ name: 'Folder Deleted', value: 'folder.deleted', description: 'A folder or label was deleted' },
	{ name: 'Folder Updated', value: 'folder.updated', description: 'A folder or label changed' },
	{ name: 'Mailbox Connected', value: 'grant.created', description: 'A mailbox was connected for the first time' },
	{ name: 'Mailbox Disconnected', value: 'grant.deleted', description: 'A mailbox was disconnected through the API' },
	{
		name: 'Mailbox Expired',
		value: 'grant.expired',
		description: 'A mailbox must be re-authenticated; no emails are reported until then',
	},
	{
		name: 'Mailbox IMAP Sync Completed',
		value: 'grant.imap_sync_completed',
		description: 'The initial synchronization of an IMAP mailbox is complete',
	},
	{ name: 'Mailbox Updated', value: 'grant.updated', description: 'A mailbox was changed or re-authenticated' },
	{ name: 'Calendar Created', value: 'calendar.created', description: 'A calendar was added to the account' },
	{ name: 'Calendar Deleted', value: 'calendar.deleted', description: 'A calendar was removed from the account' },
	{ name: 'Calendar Updated', value: 'calendar.updated', description: 'The name or settings of a calendar changed' },
	{ name: 'Contact Deleted', value: 'contact.deleted', description: 'A contact was removed from the address book' },
	{
		name: 'Contact Updated',
		value: 'contact.updated',
		description: 'A contact was added to the address book or changed',
	},
	{ name: 'Event Created', value: 'event.created', description: 'A calendar event was created' },
	{ name: 'Event Deleted', value: 'event.deleted', description: 'A calendar event was deleted' },
	{ name: 'Event Updated', value: 'event.updated', description: 'A calendar event changed' },
];

/** Scheduler, Notetaker, agent accounts, transactional email and the formats of Nylas's earlier API. */
export const OTHER_EVENTS: readonly EventRow[] = [
	{ name: 'Booking Cancelled', value: 'booking.cancelled', description: 'A Scheduler booking was cancelled' },
	{ name: 'Booking Created', value: 'booking.created', description: 'A Scheduler booking was created' },
	{ name: 'Booking Pending', value: 'booking.pending', description: 'A Scheduler booking needs confirmation' },
	{ name: 'Booking Reminder', value: 'booking.reminder', description: 'A Scheduler booking is about to start' },
	{ name: 'Booking Rescheduled', value: 'booking.rescheduled', description: 'A Scheduler booking was rescheduled' },
	{ name: 'Message Bounced', value: 'message.bounced', description: 'An email from a Nylas Agent Account bounced' },
	{
		name: 'Message Complaint',
		value: 'message.complaint',
		description: 'An email from a Nylas Agent Account was reported as spam',
	},
	{
		name: 'Message Delivered',
		value: 'message.delivered',
		description: 'An email from a Nylas Agent Account was delivered',
	},
	{
		name: 'Message Intelligence Order',
		value: 'message.intelligence.order',
		description: 'Nylas ExtractAI found an order in an email',
	},
	{
		name: 'Message Intelligence Tracking',
		value: 'message.intelligence.tracking',
		description: 'Nylas ExtractAI found a tracking number in an email',
	},
	{
		name: 'Message Link Clicked (Legacy)',
		value: 'message.link_clicked.legacy',
		description: 'The same event in the format of Nylas API v2',
	},
	{
		name: 'Message Opened (Legacy)',
		value: 'message.opened.legacy',
		description: 'The same event in the format of Nylas API v2',
	},
	{
		name: 'Message Rejected',
		value: 'message.rejected',
		description: 'An email from a Nylas Agent Account was rejected for sending',
	},
	{
		name: 'Message Transactional Bounced',
		value: 'message.transactional.bounced',
		description: 'A transactional email bounced',
	},
	{
		name: 'Message Transactional Complaint',
		value: 'message.transactional.complaint',
		description: 'A transactional email was reported as spam',
	},
	{
		name: 'Message Transactional Delivered',
		value: 'message.transactional.delivered',
		description: 'A transactional email was delivered',
	},
	{
		name: 'Message Transactional Rejected',
		value: 'message.transactional.rejected',
		description: 'A transactional email was rejected for sending',
	},
	{ name: 'Notetaker Created', value: 'notetaker.created', description: 'A Notetaker bot was invited' },
	{ name: 'Notetaker Deleted', value: 'notetaker.deleted', description: 'A Notetaker bot was removed' },
	{ name: 'Notetaker Media', value: 'notetaker.media', description: 'A recording or transcript is ready' },
	{
		name: 'Notetaker Meeting State',
		value: 'notetaker.meeting_state',
		description: 'A Notetaker bot joined, is waiting or left',
	},
	{ name: 'Notetaker Updated', value: 'notetaker.updated', description: 'A Notetaker bot changed' },
	{
		name: 'Thread Replied (Legacy)',
		value: 'thread.replied.legacy',
		description: 'The same event in the format of Nylas API v2',
	},
];

export const EVENTS: readonly EventRow[] = [...MAIN_EVENTS, ...OTHER_EVENTS];
