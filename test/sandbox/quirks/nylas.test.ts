import { setTimeout as sleep } from 'node:timers/promises';
import type { QuirkName } from '../../../sandbox/quirks/quirks';
import type { Grant, NylasMessage } from '../../../sandbox/types';
import { start } from '../nylas/start';
import { at, create, hook, receive } from '../nylas/webhooks/listening';

const on = (name: QuirkName, value?: number) => at.nylas.quirks.on(name, value);
const told = () =>
	hook.received.map(({ json }) => ({ type: json.type, ...(json.data.object as unknown as NylasMessage) }));
const path = (id: string) => `/$/messages/${encodeURIComponent(id)}`.replace('/$', '$');
const read = async (id: string) => await at.ask<NylasMessage>(`${path(id)}?fields=include_headers`);
const list = async (query = '') => (await at.ask<NylasMessage[]>(`$/messages${query}`)).body;
const send = async (rest: object = {}, headers: Record<string, string> = {}) =>
	await at.ask<NylasMessage>('$/messages/send', {
		json: { to: [{ email: 'ada@x.example' }], subject: 'Re: Printer', body: 'Use water.', ...rest },
		headers,
	});

async function received(rest: Record<string, unknown> = {}) {
	await create({ trigger_types: ['message.created', 'message.updated', 'message.deleted'] });
	const message = receive(rest);
	await at.nylas.settled();
	return message;
}

describe('what is told of new mail', () => {
	test.each<{ quirk: QuirkName; value?: number; expected: object }>([
		{ quirk: 'body-late', expected: { type: 'message.created', body: '', snippet: '' } },
		{ quirk: 'date-zero', expected: { date: 0 } },
		{ quirk: 'date-off', expected: { date: 1_000_001 } },
		{ quirk: 'date-off', value: -5, expected: { date: 999_995 } },
		{ quirk: 'created-as-updated', expected: { type: 'message.updated' } },
		{ quirk: 'spam-first', expected: { folders: ['SPAM'] } },
		{
			quirk: 'body-cleaned',
			expected: { type: 'message.created.cleaned', body: 'Hello,\n\nit burns.', cleaning_status: 'success' },
		},
	])('$quirk', async ({ quirk, value, expected }) => {
		on(quirk, value);
		await received({ date: 1_000_000, body: '<p>Hello,</p><p>it <b>burns</b>.</p><p>Best regards<br>Ada</p>' });
		expect(told()).toMatchObject([expected]);
		const [{ date }] = at.nylas.messages(at.grant.id);
		expect(date).toBe(1_000_000);
	});

	test('told-again tells of an older mail with each new one', async () => {
		on('told-again');
		const first = await received();
		receive();
		await at.nylas.settled();
		expect(told().filter(({ id }) => id === first.id)).toHaveLength(2);
	});

	test('spam-first moves the mail to the inbox later, as a change', async () => {
		on('spam-first', 10);
		await received();
		await sleep(40);
		await at.nylas.settled();
		expect(told().map(({ type }) => type)).toEqual(['message.created', 'message.updated']);
		expect(told()[1].folders).toContain('INBOX');
	});

	test('from-rewritten puts the group into From and the writer into the headers', async () => {
		on('from-rewritten');
		const { from, headers } = await received();
		expect(from).toEqual([{ name: 'Ada Customer via Acme Support', email: 'support@acme.example' }]);
		expect(headers).toContainEqual({ name: 'X-Original-From', value: 'Ada Customer <ada@x.example>' });
	});
});

describe('what a read shows', () => {
	test('get-late is 404 for a while', async () => {
		on('get-late', 60);
		const { id } = receive();
		expect((await read(id)).status).toBe(404);
		await sleep(80);
		expect((await read(id)).status).toBe(200);
	});

	test('body-late has the body after a while', async () => {
		on('body-late', 60);
		const { id } = receive();
		expect((await read(id)).body.data.body).toBe('');
		await sleep(80);
		expect((await read(id)).body.data.body).toBe('<p>It burns</p>');
	});

	test('headers-missing has none of what came in', async () => {
		on('headers-missing');
		expect((await read(receive().id)).body.data.headers).toEqual([]);
	});

	test('metadata-hidden shows none of what was sent', async () => {
		on('metadata-hidden');
		const { body } = await send({ metadata: { key1: 'a' } });
		expect((await read(body.data.id)).body.data).not.toHaveProperty('metadata');
	});

	test.each<{ quirk: QuirkName; cursor: unknown }>([
		{ quirk: 'last-cursor-null', cursor: null },
		{ quirk: 'list-repeats', cursor: expect.any(String) },
	])('$quirk ends a list otherwise', async ({ quirk, cursor }) => {
		on(quirk);
		receive();
		const { data, next_cursor } = await list();
		expect([data.length, next_cursor]).toEqual([1, cursor]);
	});

	test('list-repeats has the first page behind its cursor, and the same cursor again', async () => {
		on('list-repeats');
		receive();
		const { next_cursor } = await list();
		const again = await list(`?page_token=${next_cursor}`);
		expect([again.data.length, again.next_cursor]).toEqual([1, next_cursor]);
	});
});

describe('ids and threads', () => {
	test('ids-change gives a moved mail another one, and tells of it as created', async () => {
		on('ids-change');
		const { id } = await received();
		const moved = await at.ask<NylasMessage>(path(id), { json: { folders: ['TRASH'] }, method: 'PUT' });
		await at.nylas.settled();
		expect(moved.body.data.id).not.toBe(id);
		expect((await read(id)).status).toBe(404);
		expect(told().map((each) => [each.type, each.id === id])).toEqual([
			['message.created', true],
			['message.deleted', true],
			['message.created', false],
			['message.updated', false],
		]);
	});

	test('ids-by-case makes pairs that differ in case only', async () => {
		on('ids-by-case');
		const { id: grantId } = at.nylas.addGrant({ email: 'ms@acme.example', provider: 'microsoft' });
		const mail = { from: { email: 'ada@x.example' }, subject: 'Hi', body: 'x' };
		const [one, two] = [at.nylas.receive(grantId, mail), at.nylas.receive(grantId, mail)];
		expect(one.thread_id).not.toBe(two.thread_id);
		expect(one.thread_id.toLowerCase()).toBe(two.thread_id.toLowerCase());
	});

	test.each<{ provider: Grant['provider']; from: string; isSame: boolean }>([
		{ provider: 'google', from: 'form@site.example', isSame: true },
		{ provider: 'google', from: 'bob@x.example', isSame: false },
		{ provider: 'imap', from: 'bob@x.example', isSame: true },
	])('threads-by-subject at $provider for a mail of $from: $isSame', ({ provider, from, isSame }) => {
		on('threads-by-subject');
		const { id: grantId } = at.nylas.addGrant({ email: 'box@acme.example', provider });
		const mail = (email: string, subject: string) => ({ from: { email }, subject, body: 'x' });
		const one = at.nylas.receive(grantId, mail('form@site.example', 'New message'));
		const two = at.nylas.receive(grantId, mail(from, 'Re: New message'));
		expect(two.thread_id === one.thread_id).toBe(isSame);
		expect(two.headers.map(({ name }) => name)).not.toContain('In-Reply-To');
	});
});

describe('what is sent', () => {
	const kept = () => at.nylas.messages(at.grant.id).map(({ folders }) => folders.join());

	test.each<{ quirk: QuirkName; value?: number; expected: string[] }>([
		{ quirk: 'no-sent-copy', expected: [] },
		{ quirk: 'sent-copy-trashed', expected: ['TRASH'] },
		{ quirk: 'sent-copy-emptied', value: 0, expected: [] },
		{ quirk: 'sent-copy-twice', expected: ['SENT', 'SENT'] },
	])('$quirk', async ({ quirk, value, expected }) => {
		on(quirk, value);
		expect((await send()).status).toBe(200);
		expect(kept()).toEqual(expected);
		expect(at.nylas.outbox(at.grant.id)).toHaveLength(1);
	});

	test.each<{ quirk: QuirkName; statuses: number[]; sent: number }>([
		{ quirk: 'keys-forgotten', statuses: [200, 200], sent: 2 },
		{ quirk: 'key-stuck', statuses: [200, 409], sent: 1 },
	])('$quirk', async ({ quirk, statuses, sent }) => {
		on(quirk);
		const key = { 'idempotency-key': 'one' };
		expect([(await send({}, key)).status, (await send({}, key)).status]).toEqual(statuses);
		expect(at.nylas.outbox(at.grant.id)).toHaveLength(sent);
	});
});

describe('an IMAP mailbox', () => {
	let imap: Awaited<ReturnType<typeof start>>;
	beforeEach(async () => (imap = await start({ email: 'imap@acme.example', provider: 'imap' })));
	afterEach(async () => await imap.nylas.close());
	const arrives = (rest: object = {}) =>
		imap.nylas.receive(imap.grant.id, { from: { email: 'ada@x.example' }, subject: 'Hi', body: 'x', ...rest });

	test.each<{ quirk?: QuirkName; statuses: number[] }>([
		{ statuses: [200, 400] },
		{ quirk: 'imap-reply-by-message-id', statuses: [400, 200] },
		{ quirk: 'imap-reply-either', statuses: [200, 200] },
	])('with $quirk answers a reply to an id and to a Message-ID with $statuses', async ({ quirk, statuses }) => {
		if (quirk) imap.nylas.quirks.on(quirk);
		const { id, headers, thread_id } = arrives();
		const messageId = headers.find(({ name }) => name === 'Message-ID')?.value;
		const answers = [id, messageId].map(
			async (reply_to_message_id) =>
				await imap.ask<NylasMessage>('$/messages/send', {
					json: { to: [{ email: 'ada@x.example' }], body: 'x', reply_to_message_id },
				}),
		);
		const all = await Promise.all(answers);
		expect(all.map(({ status }) => status)).toEqual(statuses);
		for (const { status, body } of all) if (status === 200) expect(body.data.thread_id).toBe(thread_id);
	});

	test('with imap-retention holds no old mail, but the server has it', async () => {
		imap.nylas.quirks.on('imap-retention');
		const { id, thread_id } = arrives({ date: Math.floor(Date.now() / 1_000) - 100 * 24 * 3_600 });
		const [message, thread] = [`$/messages/${encodeURIComponent(id)}`, `$/threads/${encodeURIComponent(thread_id)}`];
		const status = async (address: string) => (await imap.ask(address)).status;
		expect([await status(message), await status(`${message}?query_imap=true`), await status(thread)]).toEqual([
			404, 200, 404,
		]);
		expect((await imap.ask<unknown[]>('$/messages')).body.data).toEqual([]);
	});

	test('with folders-unmarked has German names and no attributes', async () => {
		imap.nylas.quirks.on('folders-unmarked');
		const { body } = await imap.ask<Array<{ name: string; attributes: string[] }>>('$/folders');
		expect(body.data.map(({ name }) => name)).toContain('Gesendet');
		expect(body.data.flatMap(({ attributes }) => attributes)).toEqual([]);
	});
});

test('nylas-redirects leads to another name of this machine', async () => {
	on('nylas-redirects');
	const answer = await fetch(`${at.nylas.url}/v3/grants?limit=1`, { redirect: 'manual' });
	expect(answer.headers.get('location')).toBe(
		`${at.nylas.url.replace('127.0.0.1', 'localhost')}/redirected/v3/grants?limit=1`,
	);
});

test.each([
	{ authentication: 'pass', expected: /dmarc=pass header\.from=x\.example/ },
	{ authentication: 'fail', expected: /dmarc=fail/ },
	{ authentication: 'none', expected: /; none$/ },
] as const)('a mail with authentication $authentication has it on top', ({ authentication, expected }) => {
	const [first] = receive({ authentication, headers: [{ name: 'Authentication-Results', value: 'forged' }] }).headers;
	expect(first).toEqual({ name: 'Authentication-Results', value: expect.stringMatching(expected) as string });
});
