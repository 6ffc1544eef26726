import type { INodeExecutionData } from 'n8n-workflow';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { openInbox, type Inbox } from '../../../support/inbox';

/** How many requests of Intercom one mail takes: docs/loop.md "Requests per mail", whose counts have one more for Nylas. */

let inbox: Inbox;
/** Of which the node remembers what it does. */
let process: ProcessState;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	process = new ProcessState();
});

afterEach(async () => await inbox.close());

const nowSec = () => Math.floor(Date.now() / 1000);
const another = () => (process = new ProcessState());

function mail(id: string, rest: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		id,
		grant_id: 'g',
		thread_id: id,
		date: nowSec(),
		subject: 'Printer on fire',
		from: [{ email: 'ada@example.com', name: 'Ada' }],
		to: [{ email: 'support@acme.example' }],
		headers: [{ name: 'Message-ID', value: `<${id}@example.com>` }],
		body: `Words of ${id}`,
		...rest,
	};
}

const answering = (rest: Record<string, unknown> = {}) => ({
	thread_id: 'first',
	headers: [{ name: 'In-Reply-To', value: '<first@example.com>' }],
	...rest,
});

async function requestsOf(mails: Array<Record<string, unknown>>, options: Record<string, unknown> = {}) {
	const before = inbox.requests(/./).length;
	const input = mails.map((json) => ({ json })) as INodeExecutionData[];
	const parameters = { email: '={{ $json }}', options };
	const { items, error } = await inbox.run('conversation:receiveEmail', parameters, { input, process });
	if (error) throw error;
	const requests = inbox.requests(/./).slice(before);
	return {
		actions: items.map(({ json }) => json.action),
		requests: requests.map(({ method, path }) => `${method} ${path.replace(/\d{6,}/g, 'ID')}`),
	};
}

describe('a process that is warm', () => {
	test('a new sender takes four', async () => {
		expect(await requestsOf([mail('first')])).toEqual({
			actions: ['created'],
			requests: ['POST /contacts/search', 'POST /contacts', 'POST /conversations', 'PUT /conversations/ID'],
		});
	});

	test('a new sender at a provider other than Google takes five, of which two go side by side', async () => {
		const { actions, requests } = await requestsOf([mail('first', { thread_id: 'thread' })]);
		expect(actions).toEqual(['created']);
		expect(requests.slice(0, 2).sort()).toEqual(['POST /contacts/search', 'POST /conversations/search']);
		expect(requests.slice(2)).toEqual(['POST /contacts', 'POST /conversations', 'PUT /conversations/ID']);
	});

	test('a known sender in a new thread takes three', async () => {
		await requestsOf([mail('first')]);
		expect(await requestsOf([mail('second')])).toEqual({
			actions: ['created'],
			requests: ['POST /conversations/search', 'POST /conversations', 'PUT /conversations/ID'],
		});
	});

	test('the next mail of a thread takes one', async () => {
		await requestsOf([mail('first')]);
		expect(await requestsOf([mail('second', answering())])).toEqual({
			actions: ['appended'],
			requests: ['POST /conversations/ID/reply'],
		});
	});

	test('the same mail again is not written again', async () => {
		await requestsOf([mail('first')]);
		const second = mail('second', answering());
		await requestsOf([second]);
		const again = await requestsOf([second]);
		expect(again.actions).toEqual(['skipped']);
		expect(again.requests.filter((request) => !/search|GET/.test(request))).toEqual([]);
	});
});

describe('a process that is cold', () => {
	const past = { date: nowSec() - 120 };

	beforeEach(async () => {
		await requestsOf([mail('first', past)]);
		await new Promise((resolve) => setTimeout(resolve, 1_100));
		another();
	});

	test('a known sender in a new thread takes four', async () => {
		expect((await requestsOf([mail('second')])).requests).toEqual([
			'POST /contacts/search',
			'POST /conversations/search',
			'POST /conversations',
			'PUT /conversations/ID',
		]);
	});

	test('the next mail of a thread takes three', async () => {
		const { actions, requests } = await requestsOf([mail('second', answering({ date: nowSec() }))]);
		expect(actions).toEqual(['appended']);
		expect(requests.sort()).toEqual([
			'POST /contacts/search',
			'POST /conversations/ID/reply',
			'POST /conversations/search',
		]);
	});

	test('a mail that is there is recognised, though nothing else has happened since', async () => {
		const second = mail('second', answering());
		await requestsOf([second]);
		another();
		expect((await requestsOf([second])).actions).toEqual(['skipped']);
		expect(inbox.intercom.conversations).toHaveLength(1);
	});
});

test('a look at what is there takes one request a mail at most, and fewer where the first message says it', async () => {
	const senders = Array.from({ length: 40 }, (_, n) => ({
		from: [{ email: `ada${n}@example.com` }],
		date: nowSec() - 600,
	}));
	const mails = senders.map((rest, n) => mail(`many-${n}`, rest));
	await requestsOf(mails);
	const replies = mails
		.slice(0, 10)
		.map(({ thread_id, from }, n) => mail(`reply-${n}`, { ...answering(), thread_id, from, date: nowSec() - 300 }));
	await requestsOf(replies);
	another();
	const all = [...mails, ...replies];
	const { actions, requests } = await requestsOf(all, { repairDoubles: true });
	expect(new Set(actions)).toEqual(new Set(['skipped']));
	expect(requests.length).toBeLessThanOrEqual(all.length);
	expect(requests.filter((request) => !/search|GET/.test(request))).toEqual([]);
});
