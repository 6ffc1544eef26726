import { without } from '../without';

const GRANT = '00000000-0000-4000-8000-000000000000';
const people = {
	from: [{ name: 'Mock Sender', email: 'sender@example.com' }],
	to: [{ name: 'Mock Receiver', email: 'receiver@example.com' }],
	cc: [],
	bcc: [],
	reply_to: [],
};
const grant = {
	grant_id: GRANT,
	integration_id: 'mock-integration',
	provider: 'google',
	email: 'receiver@example.com',
};
const tracked = {
	object: 'message',
	grant_id: GRANT,
	message_id: 'mock-message',
	label: 'mock',
	sender_app_id: 'mock-app',
	timestamp: 1_763_625_985,
};
const message = {
	id: 'mock-message',
	grant_id: GRANT,
	object: 'message',
	thread_id: 'mock-thread',
	subject: 'Mock message',
	...people,
	date: 1_763_625_985,
	body: '<p>This is a test.</p>',
	snippet: 'This is a test.',
	unread: true,
	starred: false,
	folders: ['INBOX'],
	attachments: [],
};
const withoutBody = without(message, 'body');

/** `data` of test notifications, by type; the rest get the bare object that all have. Shapes: docs/facts/nylas.md 5. */
const DATA: Record<string, Record<string, unknown>> = {
	'message.created': { object: message },
	'message.updated': { object: message },
	'message.created.truncated': { object: withoutBody },
	'message.updated.truncated': { object: withoutBody },
	'message.created.cleaned': { object: { ...message, body: 'This is a test.', cleaning_status: 'success' } },
	'message.send_success': {
		grant_id: GRANT,
		object: { ...withoutBody, schedule_id: 'mock-schedule', send_at: 1_763_625_985 },
	},
	'message.send_failed': {
		grant_id: GRANT,
		reason: 'mock',
		error: { type: 'api.provider_error', message: 'mock', status_code: 500, provider_error: {} },
		object: null,
	},
	'message.bounce_detected': {
		grant_id: GRANT,
		object: {
			bounce_reason: 'The address was not found',
			bounce_date: 'Wed, 19 Nov 2025 10:18:39 +0000',
			bounced_addresses: 'sender@example.com',
			type: 'mailbox_unavailable',
			code: '550',
			grant_id: GRANT,
			origin: {
				to: ['sender@example.com'],
				from: 'receiver@example.com',
				cc: [],
				bcc: [],
				subject: 'Mock message',
				mime_id: 'mock@example.com',
				id: 'mock-message',
				original_send_at: 'Wed, 19 Nov 2025 10:18:30 +0000',
			},
		},
	},
	'message.opened': {
		grant_id: GRANT,
		object: { ...tracked, message_data: { count: 1, timestamp: 1_763_625_985 }, recents: [] },
	},
	'message.link_clicked': {
		grant_id: GRANT,
		object: { ...tracked, link_data: [{ count: 1, url: 'https://www.example.com' }], recents: [] },
	},
	'thread.replied': {
		grant_id: GRANT,
		object: {
			...tracked,
			object: 'thread',
			root_message_id: 'mock-message',
			reply_to_message_id: 'mock-message',
			thread_id: 'mock-thread',
			reply_data: { count: 1 },
			from_self: false,
		},
	},
	'grant.created': { object: { code: 25_012, ...grant, login_id: 'mock-login', name: 'Mock Receiver', scope: [] } },
	'grant.updated': { object: { code: 25_014, ...grant, reauthentication_flag: false } },
	'grant.deleted': { object: { code: 25_013, ...grant } },
	'grant.expired': { object: { code: 25_009, ...grant, grant_updated_at: 1_763_625_985 } },
};

export function mockData(type: string): Record<string, unknown> {
	return DATA[type] ?? { object: { id: 'mock-id', grant_id: GRANT, object: type.split('..')[0] } };
}
