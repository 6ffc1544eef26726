import { ProcessState } from '../../../../../nodes/shared/base/processState';
import { openInbox, type Inbox, type InboxOptions } from '../../../../support/inbox';

const NOW_SEC = Math.floor(Date.now() / 1000) - 60;

describe('Conversation: Receive Email, a sender who starts too many conversations', () => {
	let inbox: Inbox;

	beforeEach(async () => {
		inbox = await openInbox();
		inbox.intercom.addConversationAttribute('Email Thread');
	});
	afterEach(async () => await inbox.close());

	const mail = (number: number, rest: Record<string, unknown> = {}) => ({
		id: `message-${number}`,
		grant_id: 'grant-1',
		thread_id: `thread-${number}`,
		date: NOW_SEC - 100 + number,
		subject: `Alert ${number}`,
		from: [{ email: 'machine@customer.example', name: 'Machine' }],
		to: [{ email: 'support@acme.example' }],
		body: `Alert number ${number}`,
		...rest,
	});
	const receive = async (email: object, options: object = {}, run: InboxOptions = {}) => {
		const [output] = await inbox.output(
			'conversation:receiveEmail',
			{ email, options: { conversationsPerHour: 3, ...options } },
			run,
		);
		return output as { action: string; conversationId: string; reason: string };
	};
	const flood = async (count: number, options: object = {}, run: InboxOptions = {}) => {
		const actions: string[] = [];
		for (let number = 1; number <= count; number += 1) actions.push((await receive(mail(number), options, run)).action);
		return actions;
	};
	const words = () =>
		inbox.intercom.conversations.flatMap(({ source, conversation_parts: { conversation_parts: parts } }) => [
			source.body,
			...parts.filter(({ author }) => author.type === 'user').map(({ body }) => body),
		]);
	const notes = () =>
		inbox.intercom.conversations.flatMap(({ conversation_parts: { conversation_parts: parts } }) =>
			parts.filter(({ part_type: type }) => type === 'note').map(({ body }) => body),
		);

	it.each([
		['at once', 0],
		['after a while', 60_000],
	])(
		'gets their next mails into the newest one, with one note, where the search shows them %s',
		async (_when, lagMs) => {
			inbox.intercom.searchLagMs.conversations = lagMs;
			expect(await flood(6)).toEqual(['created', 'created', 'created', 'appended', 'appended', 'appended']);
			expect(inbox.intercom.conversations).toHaveLength(3);
			expect(words()).toHaveLength(6);
			expect(notes()).toEqual([expect.stringContaining('3 conversations within an hour')]);
		},
	);

	it('loses and doubles none of them, after a restart and in reconcile', async () => {
		await flood(6);
		for (const options of [{}, { repairDoubles: true }]) {
			for (let number = 1; number <= 6; number += 1)
				expect((await receive(mail(number), options, { process: new ProcessState() })).action).toBe('skipped');
		}
		expect(words()).toHaveLength(6);
		expect(inbox.intercom.conversations).toHaveLength(3);
	});

	it('does not hold up reconcile and backfill, which list a mailbox', async () => {
		expect(await flood(5, { repairDoubles: true })).toEqual(Array.from({ length: 5 }, () => 'created'));
	});

	it('leaves the mail of others, and of another hour, alone', async () => {
		await flood(3);
		const other = { from: [{ email: 'ada@customer.example' }] };
		expect((await receive(mail(10, other))).action).toBe('created');
		expect((await receive(mail(11, { date: NOW_SEC - 7_200 }))).action).toBe('created');
	});

	it('leaves an answer in its own thread', async () => {
		await flood(3);
		const answer = mail(1, { id: 'again', date: NOW_SEC, body: 'One more thing' });
		expect(await receive(answer)).toMatchObject({ action: 'appended', reason: 'The thread has this conversation' });
	});

	it('can be switched off', async () => {
		expect(await flood(5, { conversationsPerHour: 0 })).toEqual(Array.from({ length: 5 }, () => 'created'));
	});

	const backdated = (number: number) => ({
		date: NOW_SEC - number * 86_400 * 3,
		headers: [
			{
				name: 'Received',
				value: `from a by mx.acme.example; ${new Date((NOW_SEC - 60 + number) * 1000).toUTCString()}`,
			},
		],
	});

	it('is counted by when the mails came, whatever date they give themselves', async () => {
		const actions: string[] = [];
		for (let number = 1; number <= 6; number += 1)
			actions.push((await receive(mail(number, backdated(number)))).action);
		expect(actions).toEqual(['created', 'created', 'created', 'appended', 'appended', 'appended']);
		for (const process of [new ProcessState(), new ProcessState()]) {
			for (let number = 1; number <= 6; number += 1)
				expect((await receive(mail(number, backdated(number)), { repairDoubles: true }, { process })).action).toBe(
					'skipped',
				);
		}
		expect(words()).toHaveLength(6);
		expect(inbox.intercom.conversations).toHaveLength(3);
	});

	it('is none where old mails of one sender came over the years', async () => {
		for (let number = 1; number <= 5; number += 1) {
			const atSec = NOW_SEC - number * 86_400;
			const headers = [
				{ name: 'Received', value: `from a by mx.acme.example; ${new Date(atSec * 1000).toUTCString()}` },
			];
			expect((await receive(mail(number, { date: atSec, headers }))).action).toBe('created');
		}
	});
});
