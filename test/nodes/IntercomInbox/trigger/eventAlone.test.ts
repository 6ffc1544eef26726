import { DEFAULT_TOPICS } from '../../../../nodes/IntercomInbox/trigger/answerTopics';
import { ADA, part, TriggerStage } from './setup';

const stage = new TriggerStage();
const CLOSED = 'conversation.admin.closed';
const NOTED = 'conversation.admin.noted';
const SNOOZED = 'conversation.admin.snoozed';
const REPLIED = 'conversation.admin.replied';
const close = { part_type: 'close', body: null };
const note = { part_type: 'note' };
const byApi = { app_package_code: 'my-app' };

describe('an event that brings nothing to mail', () => {
	it.each([
		{ name: 'closed, for itself', topics: [CLOSED], topic: CLOSED, change: close, reason: 'no text' },
		{
			name: 'closed by an app',
			topics: [CLOSED],
			topic: CLOSED,
			change: { ...close, ...byApi },
			reason: 'written through the API',
		},
		{ name: 'a note, for itself', topics: [NOTED], topic: NOTED, change: note, reason: 'a note' },
		{
			name: 'snoozed, beside answers',
			topics: [REPLIED, SNOOZED],
			topic: SNOOZED,
			change: { part_type: 'snoozed', body: null },
			reason: 'no text',
		},
	])('starts a run that says so: $name', async ({ topics, topic, change, reason }) => {
		const host = await stage.activate({}, { topics });
		await stage.post(topic, stage.itemWith(part(change)));
		expect(host.items()).toMatchObject([
			{ topic, reason, link: { threadId: 'thread-1' }, contact: { id: stage.contactId, ...ADA } },
		]);
	});

	it.each([
		{ name: 'closed, beside answers', options: {}, topics: DEFAULT_TOPICS, topic: CLOSED, change: close },
		{ name: 'a note, beside answers', options: {}, topics: [REPLIED, NOTED], topic: NOTED, change: note },
		{
			name: 'an answer of an app, on the topic of answers',
			options: {},
			topics: [REPLIED],
			topic: REPLIED,
			change: byApi,
		},
		{
			name: 'closed, where only answers are wanted',
			options: { eventsWithoutAnswer: 'never' },
			topics: [CLOSED],
			topic: CLOSED,
			change: close,
		},
		{
			name: 'snoozed, where only answers are wanted',
			options: { eventsWithoutAnswer: 'never' },
			topics: [SNOOZED],
			topic: SNOOZED,
			change: close,
		},
		{
			name: 'closed by another teammate',
			options: { authors: ['17'] },
			topics: [CLOSED],
			topic: CLOSED,
			change: close,
		},
	])('starts none: $name', async ({ options, topics, topic, change }) => {
		const host = await stage.activate(options, { topics });
		expect((await stage.post(topic, stage.itemWith(part(change)))).status).toBe(200);
		expect(host.runs).toEqual([]);
	});

	const STOP = { ...note, body: '<p>Stop, the price is wrong</p>' };
	const REDACTED = 'conversation_part.redacted';
	const TICKET_NOTE = 'ticket.note.created';
	it.each([
		{ name: 'a note that says stop', topic: NOTED, change: STOP },
		{ name: 'one of another teammate', topic: NOTED, change: STOP, authors: ['17'] },
		{ name: 'one at a ticket', topic: TICKET_NOTE, change: STOP },
		{ name: 'a redaction', topic: REDACTED, change: { redacted: true, body: null } },
	])('leaves through Problems where it may stop an answer: $name', async ({ topic, change, authors = [] }) => {
		const options = { eventsWithoutAnswer: 'stop', authors };
		const host = await stage.activate(options, { topics: [REPLIED, CLOSED, NOTED, REDACTED, TICKET_NOTE] });
		await stage.post(topic, stage.itemWith(part(change)));
		expect(host.items()).toEqual([]);
		expect(host.items(1)).toMatchObject([{ topic, reason: 'It may stop an answer that has not left yet' }]);
	});

	it.each([
		{ name: 'a note about something else', topic: NOTED, change: note },
		{ name: 'a note of an app', topic: NOTED, change: { ...STOP, ...byApi } },
		{ name: 'a note at a ticket about something else', topic: TICKET_NOTE, change: note },
		{ name: 'closed without words', topic: CLOSED, change: close },
	])('starts none where only what stops an answer is wanted: $name', async ({ topic, change }) => {
		const host = await stage.activate(
			{ eventsWithoutAnswer: 'stop' },
			{ topics: [REPLIED, CLOSED, NOTED, TICKET_NOTE] },
		);
		await stage.post(topic, stage.itemWith(part(change)));
		expect(host.runs).toEqual([]);
	});

	it('starts one beside answers where the option says so', async () => {
		const host = await stage.activate({ eventsWithoutAnswer: 'always' }, { topics: DEFAULT_TOPICS });
		await stage.post(CLOSED, stage.itemWith(part(close)));
		expect(host.items()).toMatchObject([{ topic: CLOSED, reason: 'no text' }]);
	});

	it('starts one though the conversation is not linked, and says so where there are words', async () => {
		const host = await stage.activate({}, { topics: [CLOSED] });
		await stage.post(CLOSED, { ...stage.itemWith(part(close)), custom_attributes: {} });
		stage.conversation = await stage.begin();
		await stage.intercom.saveWebhook({ url: host.url, topics: [CLOSED] });
		stage.intercom.teammate.close(stage.conversation.id, { adminId: stage.adminId, body: 'Bye' });
		await stage.intercom.settled();
		expect(host.items()).toMatchObject([
			{ reason: 'no text', link: null },
			{ reason: 'the conversation is not linked to an email thread', link: null, part: { text: 'Bye' } },
		]);
	});

	it('starts one, however often and on how many topics it is told', async () => {
		const topics = ['conversation.admin.assigned', 'conversation.admin.open.assigned'];
		const host = await stage.activate({}, { topics });
		const assigned = stage.itemWith(part({ part_type: 'assignment', body: null }));
		for (const topic of [...topics, ...topics]) await stage.post(topic, assigned);
		expect(host.runs).toHaveLength(1);
	});

	it('makes no request', async () => {
		const host = await stage.activate({}, { topics: [CLOSED] });
		await stage.post(CLOSED, stage.itemWith(part(close)));
		expect(host.runs).toHaveLength(1);
		expect(stage.intercom.log.requests()).toEqual([]);
	});
});

describe('a conversation that a teammate starts', () => {
	const STARTED = 'conversation.admin.single.created';

	it('brings its first words as they were written, and the address of the contact', async () => {
		const host = await stage.activate({}, { topics: [STARTED] });
		await stage.intercom.saveWebhook({ url: host.url, topics: [STARTED] });
		const { conversationId } = stage.intercom.teammate.start({
			adminId: stage.adminId,
			contactId: stage.contactId,
			body: '<p class="no-margin">How is the <b>kettle</b>?</p>',
		});
		await stage.intercom.settled();
		expect(host.items()).toMatchObject([
			{
				topic: STARTED,
				conversationId,
				link: null,
				part: {
					body: '<p class="no-margin">How is the <b>kettle</b>?</p>',
					text: 'How is the kettle?',
					author: { type: 'admin', id: stage.adminId },
				},
				contact: { id: stage.contactId, ...ADA },
			},
		]);
		expect(host.items()[0]).not.toHaveProperty('reason');
	});
});
