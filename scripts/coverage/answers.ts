type Json = Record<string, unknown>;

const NOW_SEC = Math.floor(Date.now() / 1_000);
const PEOPLE = [{ email: 'ada@customer.example', name: 'Ada' }];

/** What Nylas may show, in one object: whatever an operation looks for is there. */
const nylasThing: Json = {
	id: '1',
	object: 'message',
	grant_id: '1',
	thread_id: '1',
	email: 'support@shop.example',
	provider: 'google',
	grant_status: 'valid',
	name: 'INBOX',
	attributes: ['\\Inbox', '\\Sent', '\\Archive'],
	folders: ['INBOX'],
	from: PEOPLE,
	to: [{ email: 'support@shop.example' }],
	cc: [],
	reply_to: [],
	date: NOW_SEC,
	subject: 'Hello',
	body: '<p>Hello</p>',
	attachments: [{ id: '1', filename: 'a.txt', size: 1, content_type: 'text/plain' }],
	headers: [],
	message_ids: ['1'],
	draft_ids: [],
	schedule_id: '1',
	calendar_id: 'primary',
	when: { start_time: NOW_SEC, end_time: NOW_SEC + 60 },
	participants: [{ email: 'support@shop.example', status: 'noreply' }],
	status: 'active',
	trigger_types: ['message.created'],
	webhook_url: 'https://n8n.example/hook',
	webhook_secret: 'x',
	time_slots: [],
	scope: [],
};

const author = { type: 'user', id: '1', name: 'Ada', email: 'ada@customer.example' };
const part = {
	type: 'conversation_part',
	id: '1',
	part_type: 'comment',
	body: '<p>Hello</p>',
	created_at: NOW_SEC,
	author,
};

/** The same for Intercom. */
const intercomThing: Json = {
	id: '1',
	role: 'user',
	email: 'ada@customer.example',
	name: '1',
	label: '1',
	state: 'open',
	company_id: '1',
	conversation_id: '1',
	created_at: NOW_SEC,
	updated_at: NOW_SEC,
	source: { ...part, subject: 'Hello', attachments: [] },
	contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: '1' }], data: [{ id: '1' }] },
	conversation_parts: { conversation_parts: [{ ...part, attachments: [] }], total_count: 1 },
	ticket_parts: { ticket_parts: [part], total_count: 1 },
	ticket_state: { id: '1', internal_label: '1' },
	ticket_type: { id: '1', name: '1', ticket_type_attributes: { data: [] } },
	custom_attributes: { 'Email Thread': '1/1' },
	app: { id_code: 'x', region: 'US' },
	tags: { type: 'tag.list', tags: [], data: [] },
	has_inbox_seat: true,
	model: 'conversation',
};

const LISTS = ['data', 'conversations', 'tickets', 'admins', 'teams', 'segments', 'events', 'customers', 'companies'];

/** Every list that an answer may hold, with one thing in it. */
export function intercomAnswer(): Json {
	const lists = Object.fromEntries(LISTS.map((name) => [name, [intercomThing]]));
	return { ...lists, ...intercomThing, type: 'list', pages: {}, total_count: 1 };
}

/** `data` is a list and an object in one: which of them a path gives, only its operation knows. */
export function nylasAnswer(different: Json = {}): Json {
	const thing = { ...nylasThing, ...different };
	return { request_id: '1', grant_id: '1', data: Object.assign([thing], thing), schedule_id: '1' };
}

/** The item that an operation works on: a mail, and what a trigger tells of an answer. */
export function item(): Json {
	return {
		...nylasThing,
		conversationId: '1',
		part: { id: '1', author: { type: 'admin' }, createdAt: NOW_SEC, body: 'Hello' },
		link: '1/1',
		error: 'It was not sent',
	};
}
