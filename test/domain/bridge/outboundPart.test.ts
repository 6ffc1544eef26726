import { outboundPart, type OutboundOptions } from '../../../domain/bridge/outboundPart';

const teammate = { type: 'admin', id: '9608799', name: 'John', email: 'john@example.com', from_ai_agent: false };
const answer = {
	part_type: 'comment',
	body: '<p class="no-margin">We are on it</p>',
	author: teammate,
	attachments: [],
	redacted: false,
	app_package_code: null,
};
const file = {
	type: 'upload',
	name: 'a.pdf',
	url: 'https://files.example/a.pdf',
	content_type: 'application/pdf',
	filesize: 3,
};

describe('goes out', () => {
	it.each<[string, object, OutboundOptions?]>([
		["a teammate's comment", {}],
		['a first reply, which Intercom shows as an assignment', { part_type: 'assignment' }],
		['a reply that assigns and reopens', { part_type: 'assign_and_reopen' }],
		['a reply that reopens', { part_type: 'open' }],
		['a close with a text', { part_type: 'close' }],
		['a quick reply', { part_type: 'quick_reply' }],
		['plain text, as webhooks of API 2.15 and later have it', { body: 'We are on it' }],
		['a file without a text', { body: null, attachments: [file] }],
		['a picture without a text', { body: '<p><img src="https://files.example/a.png"></p>' }],
		['a part of an app before 2.13, which has no package code', { app_package_code: undefined }],
		['a note when notes are wanted', { part_type: 'note' }, { includeNotes: true }],
		['a part written through the API when those are wanted', { app_package_code: 'my-app' }, { includeApiParts: true }],
		["the bot's answer when bots are wanted", { author: { type: 'bot', id: '1' } }, { includeBots: true }],
	])('%s', (...[, change, options]) => {
		expect(outboundPart({ ...answer, ...change }, options)).toEqual({ send: true });
	});
});

describe('stays inside', () => {
	it.each<[string, object, string, OutboundOptions?]>([
		['a note', { part_type: 'note' }, 'a note'],
		['a note, whatever else is wanted', { part_type: 'note' }, 'a note', { includeApiParts: true, includeBots: true }],
		['a redacted part', { redacted: true, body: '<p><i>This message was deleted</i></p>' }, 'redacted'],
		[
			'a redacted note when notes are wanted',
			{ redacted: true, part_type: 'note' },
			'redacted',
			{ includeNotes: true },
		],
		["the bot's answer", { author: { type: 'bot', id: '1', email: 'operator+abc@intercom.io' } }, 'written by a bot'],
		[
			'an answer of the operator that claims to be an admin',
			{ author: { ...teammate, email: 'Operator+abc@intercom.io' } },
			'written by a bot',
		],
		['an answer of the AI agent', { author: { ...teammate, from_ai_agent: true } }, 'written by a bot'],
		[
			"the customer's own words",
			{ author: { type: 'user', id: '1', email: 'ada@example.com' } },
			'not written by a teammate',
		],
		[
			'the words of a lead, even when bots are wanted',
			{ author: { type: 'lead', id: '1' } },
			'not written by a teammate',
			{ includeBots: true },
		],
		['what a team wrote', { author: { type: 'team', id: '1' } }, 'not written by a teammate'],
		['a part without an author', { author: null }, 'not written by a teammate'],
		['what an app wrote through the API', { app_package_code: 'n8n' }, 'written through the API'],
		['an assignment without a text', { part_type: 'assignment', body: null }, 'no text'],
		['a close without a text', { part_type: 'close', body: '' }, 'no text'],
		['nothing but no-break spaces', { body: '<p>&nbsp;\u00a0<br>&#160; \u200b</p>' }, 'no text'],
		['an attribute change', { part_type: 'conversation_attribute_updated_by_admin', body: null }, 'carries no message'],
		[
			'the notice about reply times, which has a text',
			{ part_type: 'channel_and_reply_time_expectation', body: '<p>We reply soon</p>' },
			'carries no message',
		],
		['an empty object', { part_type: undefined, body: undefined, author: undefined }, 'not written by a teammate'],
	])('%s', (...[, change, reason, options]) => {
		expect(outboundPart({ ...answer, ...change }, options)).toEqual({ send: false, reason });
	});
});

test('words of a teammate on a part of an unknown type are for a person to look at', () => {
	expect(outboundPart({ ...answer, part_type: 'something_new' })).toEqual({
		send: false,
		reason: 'an unknown type of part with words of a teammate',
		isUnknown: true,
	});
});
