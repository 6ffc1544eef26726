import type { NylasMessage } from '../../../../../sandbox/types';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };
const HELD = /^The answer was held back after \d+ automatic emails within an hour$/;

describe('Message: Reply, where a machine may answer a machine', () => {
	let mailbox: Mailbox;
	let first: NylasMessage;
	let number = 0;

	beforeEach(async () => {
		mailbox = await openMailbox();
		first = mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Where?', body: 'Well?' });
	});
	afterEach(async () => await mailbox.close());

	const answerOf = (author: object, more: object = {}) => {
		number += 1;
		const part = { id: `p${number}`, type: 'comment', author, createdAt: Math.floor(Date.now() / 1000) };
		return {
			conversationId: 'c1',
			part,
			conversation: {
				id: 'c1',
				source: { author: { type: 'user', id: '1', email: ADA.email }, body: 'Well?' },
				conversation_parts: { conversation_parts: [{ id: part.id, part_type: 'comment', author, body: 'x', ...more }] },
			},
		};
	};
	const BOT = { type: 'bot', id: '9', name: 'Fin' };
	const BEN = { type: 'admin', id: '7', name: 'Ben' };

	const reply = async (json: object, options: object = {}, thread = first.thread_id) =>
		await mailbox.run(
			'message:reply',
			{ replyTo: 'thread', threadId: thread, body: `Answer ${number}`, options },
			{ input: [{ json: json as never }], executionId: String(number) },
		);
	const rounds = async (count: number, json: () => object, options: object = {}) => {
		const messages: string[] = [];
		for (let round = 0; round < count; round += 1)
			messages.push((await reply(json(), options)).error?.message ?? 'sent');
		return messages;
	};

	it('sends ten answers of a bot within an hour, and holds the rest back with a reason', async () => {
		const said = await rounds(13, () => answerOf(BOT));
		expect(said.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'sent'));
		expect(said.slice(10)).toEqual([1, 2, 3].map(() => expect.stringMatching(HELD)));
		expect(mailbox.sends()).toHaveLength(10);
	});

	it.each([
		['an app that writes as a teammate', () => answerOf(BEN, { app_package_code: 'other-app' })],
		['a workflow of its own', () => ({ conversationId: `w${(number += 1)}` })],
	])('holds back %s, too', async (_who, json) => {
		expect(await rounds(3, json, { automaticPerHour: 2 })).toEqual(['sent', 'sent', expect.stringMatching(HELD)]);
	});

	it.each([
		['a teammate', () => answerOf(BEN), { automaticPerHour: 2 }],
		[
			'whom the author knows to be a person',
			() => answerOf(BEN, { app_package_code: 'crm' }),
			{ automaticPerHour: 2, automatic: false },
		],
		['a bot without a limit', () => answerOf(BOT), { automaticPerHour: 0 }],
	])('never holds back %s', async (_who, json, options) => {
		expect(await rounds(4, json, options)).toEqual(['sent', 'sent', 'sent', 'sent']);
	});

	it('counts by address over all threads', async () => {
		const other = mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Another matter', body: 'Hi' });
		await rounds(2, () => answerOf(BOT), { automaticPerHour: 2 });
		const { error } = await reply(answerOf(BOT), { automaticPerHour: 2 }, other.thread_id);
		expect(error?.message).toMatch(HELD);
	});

	it('counts the same answer once, however often it comes', async () => {
		const json = answerOf(BOT);
		const options = { automaticPerHour: 1 };
		expect((await reply(json, options)).error).toBeUndefined();
		expect((await reply(json, options)).error).toBeUndefined();
		expect((await reply(answerOf(BOT), options)).error?.message).toMatch(HELD);
	});

	it.each([
		['a bot', () => answerOf(BOT), {}, true],
		['an AI agent of Intercom', () => answerOf({ ...BEN, from_ai_agent: true }), {}, true],
		['a workflow that says so', () => ({}), { automatic: true }, true],
		['a teammate', () => answerOf(BEN), {}, false],
		['an app, which may speak for a person', () => answerOf(BEN, { app_package_code: 'crm' }), {}, false],
	])('tells other machines where %s answers', async (_who, json, options, isAutomatic) => {
		await reply(json(), options);
		const { custom_headers: headers } = mailbox.sends()[0].json as { custom_headers?: unknown };
		expect(headers).toEqual(
			isAutomatic
				? [
						{ name: 'Auto-Submitted', value: 'auto-replied' },
						{ name: 'X-Auto-Response-Suppress', value: 'All' },
					]
				: undefined,
		);
	});
});
