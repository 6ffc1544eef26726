/** What a webhook may subscribe to, by family. Source: Nylas's OpenAPI, `destination_input_payload`. */
const FAMILIES: Record<string, string> = {
	booking: 'created pending rescheduled cancelled reminder',
	calendar: 'created updated deleted',
	contact: 'updated deleted',
	event: 'created updated deleted',
	folder: 'created updated deleted',
	grant: 'created updated deleted expired imap_sync_completed',
	message:
		'created created.cleaned updated deleted send_success send_failed bounce_detected opened opened.legacy link_clicked link_clicked.legacy ' +
		'bounced complaint delivered rejected transactional.bounced transactional.complaint transactional.delivered transactional.rejected',
	notetaker: 'created updated deleted meeting_state media',
	thread: 'replied replied.legacy',
};

export const TRIGGER_TYPES = Object.entries(FAMILIES).flatMap(([family, events]) =>
	events.split(' ').map((event) => `${family}.${event}`),
);

/** What can be sent as a test. Source: Nylas's OpenAPI, `mock-payload`. */
export const TEST_TYPES = [
	...TRIGGER_TYPES.filter((type) => /^(calendar|event|contact|folder)\./.test(type)),
	'grant.created',
	'grant.updated',
	'grant.deleted',
	'grant.expired',
	'message.send_success',
	'message.send_failed',
	'message.bounce_detected',
	'message.opened',
	'message.link_clicked',
	'thread.replied',
	'message.created',
	'message.created.truncated',
	'message.created.cleaned',
	'message.updated',
	'message.updated.truncated',
];

/** The type one subscribes to: `message.created.truncated` arrives on `message.created`. */
export function subscribedType(type: string): string {
	return type.replace(/(\.(truncated|transformed|metadata))+$/, '');
}
