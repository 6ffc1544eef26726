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
	it.each<{ name: string; given: object; options?: OutboundOptions }>([
		{ name: "a teammate's comment", given: {} },
		{ name: 'a first reply, which Intercom shows as an assignment', given: { part_type: 'assignment' } },
		{ name: 'a reply that assigns and reopens', given: { part_type: 'assign_and_reopen' } },
		{ name: 'a reply that reopens', given: { part_type: 'open' } },
		{ name: 'a close with a text', given: { part_type: 'close' } },
		{ name: 'a quick reply', given: { part_type: 'quick_reply' } },
		{ name: 'plain text, as webhooks of API 2.15 and later have it', given: { body: 'We are on it' } },
		{ name: 'a file without a text', given: { body: null, attachments: [file] } },
		{ name: 'a picture without a text', given: { body: '<p><img src="https://files.example/a.png"></p>' } },
		{ name: 'a part of an app before 2.13, which has no package code', given: { app_package_code: undefined } },
		{ name: 'a note when notes are wanted', given: { part_type: 'note' }, options: { includeNotes: true } },
		{
			name: 'a part written through the API when those are wanted',
			given: { app_package_code: 'my-app' },
			options: { includeApiParts: true },
		},
		{
			name: "the bot's answer when bots are wanted",
			given: { author: { type: 'bot', id: '1' } },
			options: { includeBots: true },
		},
	])('$name', ({ given, options }) => {
		expect(outboundPart({ ...answer, ...given }, options)).toEqual({ send: true });
	});
});

describe('stays inside', () => {
	it.each<{ name: string; given: object; reason: string; options?: OutboundOptions }>([
		{ name: 'a note', given: { part_type: 'note' }, reason: 'a note' },
		{
			name: 'a note, whatever else is wanted',
			given: { part_type: 'note' },
			reason: 'a note',
			options: { includeApiParts: true, includeBots: true },
		},
		{
			name: 'a redacted part',
			given: { redacted: true, body: '<p><i>This message was deleted</i></p>' },
			reason: 'redacted',
		},
		{
			name: 'a redacted note when notes are wanted',
			given: { redacted: true, part_type: 'note' },
			reason: 'redacted',
			options: { includeNotes: true },
		},
		{
			name: "the bot's answer",
			given: { author: { type: 'bot', id: '1', email: 'operator+abc@intercom.io' } },
			reason: 'written by a bot',
		},
		{
			name: 'an answer of the operator that claims to be an admin',
			given: { author: { ...teammate, email: 'Operator+abc@intercom.io' } },
			reason: 'written by a bot',
		},
		{
			name: 'an answer of the AI agent',
			given: { author: { ...teammate, from_ai_agent: true } },
			reason: 'written by a bot',
		},
		{
			name: "the customer's own words",
			given: { author: { type: 'user', id: '1', email: 'ada@example.com' } },
			reason: 'not written by a teammate',
		},
		{
			name: 'the words of a lead, even when bots are wanted',
			given: { author: { type: 'lead', id: '1' } },
			reason: 'not written by a teammate',
			options: { includeBots: true },
		},
		{ name: 'what a team wrote', given: { author: { type: 'team', id: '1' } }, reason: 'not written by a teammate' },
		{ name: 'a part without an author', given: { author: null }, reason: 'not written by a teammate' },
		{
			name: 'what an app wrote through the API',
			given: { app_package_code: 'n8n' },
			reason: 'written through the API',
		},
		{ name: 'an assignment without a text', given: { part_type: 'assignment', body: null }, reason: 'no text' },
		{ name: 'a close without a text', given: { part_type: 'close', body: '' }, reason: 'no text' },
		{ name: 'nothing but no-break spaces', given: { body: '<p>&nbsp;\u00a0<br>&#160; \u200b</p>' }, reason: 'no text' },
		{
			name: 'an attribute change',
			given: { part_type: 'conversation_attribute_updated_by_admin', body: null },
			reason: 'carries no message',
		},
		{
			name: 'the notice about reply times, which has a text',
			given: { part_type: 'channel_and_reply_time_expectation', body: '<p>We reply soon</p>' },
			reason: 'carries no message',
		},
		{
			name: 'an empty object',
			given: { part_type: undefined, body: undefined, author: undefined },
			reason: 'not written by a teammate',
		},
	])('$name', ({ given, reason, options }) => {
		expect(outboundPart({ ...answer, ...given }, options)).toEqual({ send: false, reason });
	});
});

test('words of a teammate on a part of an unknown type are for a person to look at', () => {
	expect(outboundPart({ ...answer, part_type: 'something_new' })).toEqual({
		send: false,
		reason: 'an unknown type of part with words of a teammate',
		isUnknown: true,
	});
});
