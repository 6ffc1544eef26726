import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProcessState } from '../../../../../nodes/shared/base/processState';
import type { Mail, NylasMessage } from '../../../../../sandbox/types';
import { bytes, withFiles } from '../../../../support/files';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };
const SUPPORT = { email: 'support@shop.example' };
const BODY = '<p>It is on its way.</p>';
const NOW_SEC = Math.floor(Date.now() / 1000);

describe('Nylas, Message: Reply', () => {
	let mailbox: Mailbox;
	let first: NylasMessage;

	beforeEach(async () => {
		mailbox = await openMailbox();
		first = mailbox.nylas.receive(mailbox.grant.id, {
			from: ADA,
			to: [SUPPORT],
			cc: [{ email: 'boss@customer.example' }],
			subject: 'Where is my order?',
			body: '<p>Well?</p>',
			date: NOW_SEC - 1_000,
		});
	});

	afterEach(async () => await mailbox.close());

	const outbox = () => mailbox.nylas.outbox(mailbox.grant.id);
	const toThread = (parameters: Record<string, unknown> = {}) => ({
		replyTo: 'thread',
		threadId: first.thread_id,
		body: BODY,
		...parameters,
	});
	const sent = (index = 0) => mailbox.sends()[index].json as Record<string, unknown>;

	it('answers the customer in the same thread', async () => {
		const { items, error } = await mailbox.run('message:reply', toThread());
		expect(error).toBeUndefined();
		expect(sent()).toMatchObject({ to: [ADA], subject: 'Re: Where is my order?', reply_to_message_id: first.id });
		expect(sent().body).toContain('It is on its way.');
		expect(sent().cc).toEqual([{ email: 'boss@customer.example' }]);
		expect(outbox()[0]).toMatchObject({ thread_id: first.thread_id, from: [{ email: 'support@shop.example' }] });
		expect(items[0].json).toMatchObject({
			id: outbox()[0].id,
			thread_id: first.thread_id,
			sent: true,
			to: [ADA],
			cc: [{ email: 'boss@customer.example' }],
			subject: 'Re: Where is my order?',
			replyToMessageId: first.id,
		});
	});

	it('answers the newest message that is not our own', async () => {
		const second = mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'grace@customer.example' },
			to: [SUPPORT],
			subject: 'Re: Where is my order?',
			body: 'Me too',
			inReplyTo: first.id,
			date: NOW_SEC - 500,
		});
		mailbox.nylas.sendByHand(mailbox.grant.id, {
			to: [ADA],
			subject: 'Re: Where is my order?',
			body: 'Soon',
			inReplyTo: first.id,
			date: NOW_SEC - 300,
		});
		mailbox.nylas.sendByHand(mailbox.grant.id, {
			from: { email: 'help@shop.example' },
			to: [ADA],
			subject: 'Re: Where is my order?',
			body: 'Very soon',
			inReplyTo: first.id,
			date: NOW_SEC - 200,
		});
		await mailbox.run('message:reply', toThread());
		expect(sent()).toMatchObject({
			to: [{ email: 'grace@customer.example' }],
			reply_to_message_id: second.id,
			subject: 'Re: Where is my order?',
		});
	});

	describe('where the newest message is not of a person', () => {
		const bounced = {
			from: { email: 'mailer-daemon@google.example' },
			subject: 'Delivery Status Notification (Failure)',
			body: 'Address not found',
			headers: [{ name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' }],
		};
		it.each<[string, Partial<Mail>]>([
			['a bounce', bounced],
			[
				'an automatic reply, which only its headers tell',
				{
					from: { email: 'grace@customer.example' },
					subject: 'Re: Where is my order?',
					body: 'Back on Monday',
					headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
				},
			],
			[
				'spam',
				{ from: { email: 'rich@stranger.example' }, subject: 'Re: Where is my order?', body: 'Buy', folders: ['SPAM'] },
			],
			[
				'a list',
				{
					from: { email: 'news@list.example' },
					subject: 'Re: Where is my order?',
					body: 'News',
					headers: [{ name: 'List-Id', value: '<news.list.example>' }],
				},
			],
			[
				'a mail that was thrown away',
				{
					from: { email: 'old@customer.example' },
					subject: 'Re: Where is my order?',
					body: 'Never mind',
					folders: ['TRASH'],
				},
			],
		])('answers the customer, not %s', async (_, mail) => {
			mailbox.nylas.receive(mailbox.grant.id, {
				to: [SUPPORT],
				inReplyTo: first.id,
				date: NOW_SEC - 500,
				...mail,
			} as Mail);
			await mailbox.run('message:reply', toThread());
			expect(sent()).toMatchObject({ to: [ADA], reply_to_message_id: first.id });
		});

		it('writes to the recipient of our mail again where only a bounce came back', async () => {
			const ours = mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [{ email: 'new@customer.example' }],
				subject: 'Welcome',
				body: 'Hello',
				date: NOW_SEC - 900,
			});
			mailbox.nylas.receive(mailbox.grant.id, { to: [SUPPORT], inReplyTo: ours.id, date: NOW_SEC - 800, ...bounced });
			await mailbox.run('message:reply', toThread({ threadId: ours.thread_id }));
			expect(sent()).toMatchObject({ to: [{ email: 'new@customer.example' }], reply_to_message_id: ours.id });
		});

		it('answers a machine where nobody else is in the thread', async () => {
			const form = mailbox.nylas.receive(mailbox.grant.id, {
				from: { email: 'no-reply@forms.example' },
				replyTo: [{ email: 'visitor@customer.example' }],
				to: [SUPPORT],
				subject: 'New submission',
				body: 'Hi',
				headers: [{ name: 'Precedence', value: 'list' }],
			});
			await mailbox.run('message:reply', toThread({ threadId: form.thread_id }));
			expect(sent()).toMatchObject({ to: [{ email: 'visitor@customer.example' }] });
		});
	});

	it('writes to the recipient again when the team has written everything so far', async () => {
		const ours = mailbox.nylas.sendByHand(mailbox.grant.id, {
			to: [{ email: 'new@customer.example' }],
			subject: 'Welcome',
			body: 'Hello',
		});
		await mailbox.run('message:reply', toThread({ threadId: ours.thread_id }));
		expect(sent()).toMatchObject({
			to: [{ email: 'new@customer.example' }],
			reply_to_message_id: ours.id,
			subject: 'Re: Welcome',
		});
	});

	it('answers a given message, though it is not the newest', async () => {
		mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'grace@customer.example' },
			subject: 'Re: Where is my order?',
			body: 'Me too',
			inReplyTo: first.id,
		});
		await mailbox.run('message:reply', { replyTo: 'message', messageId: first.id, body: BODY });
		expect(sent()).toMatchObject({ to: [ADA], reply_to_message_id: first.id });
	});

	it('answers to Reply-To', async () => {
		const form = mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'form@shop.example' },
			replyTo: [{ email: 'visitor@customer.example' }],
			subject: 'Contact form',
			body: 'Hi',
		});
		await mailbox.run('message:reply', toThread({ threadId: form.thread_id }));
		expect(sent()).toMatchObject({ to: [{ email: 'visitor@customer.example' }] });
	});

	it('answers the writer of a mail that a group hands on under its own address', async () => {
		const handedOn = mailbox.nylas.receive(mailbox.grant.id, {
			from: { ...SUPPORT, name: 'Ana Silva via Support' },
			replyTo: [{ email: 'ana@customer.example' }],
			to: [SUPPORT],
			subject: 'Lamp',
			body: 'Hi',
			headers: [{ name: 'List-Id', value: '<support.shop.example>' }],
		});
		await mailbox.run('message:reply', toThread({ threadId: handedOn.thread_id }));
		expect(sent()).toMatchObject({ to: [{ email: 'ana@customer.example' }], reply_to_message_id: handedOn.id });
	});

	it('answers everybody but ourselves when asked to, and adds copies once', async () => {
		const options = {
			replyAll: true,
			cc: 'Boss@customer.example, accounting@shop.example',
			bcc: 'archive@shop.example, ada@customer.example',
		};
		const { items } = await mailbox.run('message:reply', toThread({ options }));
		expect(sent()).toMatchObject({
			to: [ADA],
			cc: [{ email: 'boss@customer.example' }, { email: 'accounting@shop.example' }],
			bcc: [{ email: 'archive@shop.example' }],
		});
		expect(items[0].json.cc).toEqual([{ email: 'boss@customer.example' }, { email: 'accounting@shop.example' }]);
	});

	it('keeps one Re: and takes another subject when one is given', async () => {
		const second = mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'AW: Re: Order', body: 'x' });
		await mailbox.run('message:reply', toThread({ threadId: second.thread_id }));
		await mailbox.run('message:reply', toThread({ options: { subject: 'Your refund' } }), { executionId: '2' });
		expect([sent(0).subject, sent(1).subject]).toEqual(['Re: Order', 'Re: Your refund']);
	});

	it('makes HTML of plain text, and takes out what has no place in a mail', async () => {
		await mailbox.run('message:reply', toThread({ body: 'Hello <Ada>\n\nBye' }));
		await mailbox.run('message:reply', toThread({ body: '<p class="x" onclick="y()">Hello</p><script>z()</script>' }), {
			executionId: '2',
		});
		expect(sent(0).body).toContain('Hello &lt;Ada&gt;');
		expect(sent(1).body).toContain('Hello');
		expect(String(sent(1).body).split('<br><div class="gmail_quote">')[0]).not.toMatch(/script|onclick|class=|z\(\)/);
	});

	it.each([
		['text', 'Write <b>this</b>', '&lt;b&gt;this&lt;/b&gt;'],
		['html', 'Write <b>this</b>', '<b>this</b>'],
	])('reads the answer as %s where that is chosen', async (format, body, expected) => {
		await mailbox.run('message:reply', toThread({ body, options: { format } }));
		expect(sent().body).toContain(expected);
	});

	it('sends headers of its own', async () => {
		const customHeaders = { header: [{ name: 'X-Order', value: '12' }] };
		await mailbox.run('message:reply', toThread({ options: { customHeaders } }));
		expect(sent().custom_headers).toEqual([{ name: 'X-Order', value: '12' }]);
	});

	it('passes tracking and metadata on', async () => {
		await mailbox.run(
			'message:reply',
			toThread({ options: { trackOpens: true, trackingLabel: 'c-1', metadata: { key1: 'conversation-1' } } }),
		);
		expect(sent()).toMatchObject({
			tracking_options: { opens: true, label: 'c-1' },
			metadata: { key1: 'conversation-1' },
		});
	});

	it('sends an answer that is only a file', async () => {
		const file = withFiles(
			{ data: { content: bytes(100), filename: 'a.pdf', contentType: 'application/pdf' } },
			{ conversationId: '215', part: { id: '5', body: null } },
		);
		const { error } = await mailbox.run(
			'message:reply',
			toThread({ body: '={{ $json.part.body }}', options: { attachments: 'data' } }),
			{ input: [file] },
		);
		expect(error).toBeUndefined();
		expect(outbox()[0].attachments).toMatchObject([{ filename: 'a.pdf' }]);
	});

	it('takes messages whose lists are null', async () => {
		const none = { cc: null, bcc: null, reply_to: null, folders: null, attachments: null };
		const ours = { ...first, ...none, id: 'ours', from: [SUPPORT], to: null, date: NOW_SEC - 300 };
		const answer = (data: unknown) => JSON.stringify({ request_id: '1', data });
		mailbox.nylas.faults.add({
			route: /\/threads\//,
			status: 200,
			body: answer({
				id: first.thread_id,
				grant_id: first.grant_id,
				participants: null,
				latest_draft_or_message: ours,
			}),
		});
		mailbox.nylas.faults.add({
			route: /\/messages\?/,
			status: 200,
			body: answer([ours, { ...first, ...none, from: null, id: 'nobody' }, { ...first, ...none }]),
		});
		const { error } = await mailbox.run('message:reply', toThread());
		expect(error).toBeUndefined();
		expect(sent()).toMatchObject({ to: [ADA] });
	});

	it('does not answer what the team sent from an alias that Nylas does not know', async () => {
		mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'billing@shop.example' },
			to: [ADA],
			subject: 'Re: Where is my order?',
			body: 'Soon',
			inReplyTo: first.id,
			date: NOW_SEC - 300,
			folders: ['SENT'],
		});
		await mailbox.run('message:reply', toThread({ options: { replyAll: true } }));
		expect(sent()).toMatchObject({ to: [ADA], reply_to_message_id: first.id });
	});

	it('gives a file a name and a type that a mail can carry', async () => {
		const file = withFiles({ data: { content: bytes(10), filename: 'a.bin', contentType: 'text/html\r\nX-Y: z' } });
		await mailbox.run('message:reply', toThread({ options: { attachments: 'data' } }), { input: [file] });
		expect(sent().attachments).toMatchObject([{ filename: 'a.bin', content_type: 'application/octet-stream' }]);
	});

	describe('Skip If Sent', () => {
		const item = (partId: string, text = 'It is on its way.') => ({
			json: { conversationId: '215', part: { id: partId, text, createdAt: NOW_SEC - 60 } },
		});
		const run = async (partId: string, rest: Record<string, unknown> = {}) =>
			await mailbox.run('message:reply', toThread({ options: { skipIfSent: true }, ...rest }), {
				input: [item(partId)],
			});

		it('sends what has not left, and leaves out what has, by the part in the metadata', async () => {
			expect((await run('77')).items[0].json).toMatchObject({ sent: true });
			expect((await run('77')).items[0].json).toMatchObject({
				sent: false,
				skipped: true,
				id: outbox()[0].id,
				reason: 'The answer was already sent',
			});
			expect((await run('78')).items[0].json).toMatchObject({ sent: true });
			expect(outbox()).toHaveLength(2);
		});

		it('recognises an answer by its words where the mail has no metadata', async () => {
			mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [ADA],
				subject: 'Re: Where is my order?',
				body: '<div style="x">It is on <b>its</b> way.</div>',
				inReplyTo: first.id,
				date: NOW_SEC - 30,
			});
			expect((await run('77')).items[0].json).toMatchObject({ skipped: true });
			expect((await run('77', { body: '<p>Another answer.</p>' })).items[0].json).toMatchObject({ sent: true });
		});

		it.each([
			['a link', '<p>See <a href="https://shop.example/faq">our answers</a>.</p>'],
			['lists', '<p>So:</p><ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>'],
			['a table', '<table><tr><td>Lamp</td><td>2</td></tr></table>'],
			['a quote', '<blockquote>Where is it?</blockquote><p>On its way.</p>'],
			['a picture only', '<p><img src="https://cdn.example/a.png"></p>'],
			['an address', '<p>Write to <a href="mailto:a@shop.example">a@shop.example</a></p>'],
		])('recognises an answer with %s, where the mail has no metadata', async (_, body) => {
			await run('77', { body });
			delete outbox()[0].metadata;
			expect((await run('77', { body })).items[0].json).toMatchObject({ skipped: true });
			expect(outbox()).toHaveLength(1);
		});

		it('takes a mail without metadata for one answer only', async () => {
			await run('81');
			delete outbox()[0].metadata;
			expect((await run('81')).items[0].json).toMatchObject({ skipped: true });
			expect((await run('82')).items[0].json).toMatchObject({ sent: true });
			for (const mail of outbox()) delete mail.metadata;
			const again = [await run('81'), await run('82'), await run('81')].map(({ items }) => items[0].json);
			expect(again).toMatchObject([{ skipped: true }, { skipped: true }, { skipped: true, id: again[0].id }]);
			expect(again[1].id).not.toBe(again[0].id);
		});

		it('sends the same words for each of two answers that were missed, though the mailbox keeps no metadata', async () => {
			await run('83');
			for (const mail of outbox()) delete mail.metadata;
			expect((await run('84')).items[0].json).toMatchObject({ sent: true });
			expect(outbox()).toHaveLength(2);
		});

		it('is done for an old answer in any case, because Nylas forgets its key after an hour', async () => {
			const late = [{ json: { conversationId: '215', part: { id: '90', createdAt: NOW_SEC - 3_000 } } }];
			mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [ADA],
				subject: 'Re: Where is my order?',
				body: BODY,
				inReplyTo: first.id,
				date: NOW_SEC - 2_990,
			});
			expect((await mailbox.run('message:reply', toThread(), { input: late })).items[0].json).toMatchObject({
				skipped: true,
			});
			expect(mailbox.sends()).toHaveLength(0);
		});

		describe('where Nylas remembers something else under the key', () => {
			const old = [{ json: { conversationId: '215', part: { id: '91', createdAt: NOW_SEC - 900 } } }];
			const error = (type: string) => JSON.stringify({ request_id: '1', error: { type, message: 'no' } });
			let nowMs: number;
			let process: ProcessState;
			const later = (minutes: number) => (nowMs = NOW_SEC * 1_000 + minutes * 60_000);
			const reconcile = async () =>
				await mailbox.run('message:reply', toThread({ options: { skipIfSent: true } }), { input: old, process });
			const inTheWay = (times = Infinity) =>
				mailbox.nylas.faults.add({
					route: /messages\/send/,
					status: 409,
					body: error('api.invalid_idempotent_request'),
					times,
				});

			beforeEach(() => {
				later(0);
				process = new ProcessState(() => nowMs);
			});

			it('goes past it when the mailbox has shown for some minutes that nothing left', async () => {
				mailbox.nylas.faults.add({
					route: /messages\/send/,
					status: 502,
					headers: { 'idempotent-response': 'true' },
					body: error('provider_error'),
					times: 5,
				});
				expect((await reconcile()).error?.message).toBeDefined();
				expect(outbox()).toHaveLength(0);
				later(15);
				mailbox.nylas.faults.clear();
				mailbox.nylas.faults.add({
					route: /messages\/send/,
					status: 502,
					headers: { 'idempotent-response': 'true' },
					body: error('provider_error'),
				});
				inTheWay(1);
				const before = mailbox.sends().length;
				expect((await reconcile()).items[0].json).toMatchObject({ sent: true });
				expect(
					mailbox
						.sends()
						.slice(before)
						.map(({ headers }) => headers['idempotency-key']),
				).toEqual(['intercom:215:91', 'intercom:215:91#2', 'intercom:215:91#3']);
				expect(outbox()).toHaveLength(1);
			});

			it('does not send under another key while the mailbox may not show yet what has just left', async () => {
				inTheWay();
				const { error: refusal } = await reconcile();
				expect([refusal?.message, refusal?.description]).toEqual([
					expect.stringContaining('the same Idempotency Key'),
					expect.stringContaining('the next reconcile'),
				]);
				later(5);
				expect((await reconcile()).error).toBeDefined();
				expect(new Set(mailbox.sends().map(({ headers }) => headers['idempotency-key']))).toEqual(
					new Set(['intercom:215:91']),
				);
				expect(outbox()).toHaveLength(0);
			});
		});

		it('finds the mail where its provider has sorted it into another thread', async () => {
			await run('92');
			outbox()[0].thread_id = 'elsewhere';
			expect((await run('92')).items[0].json).toMatchObject({ skipped: true, id: outbox()[0].id });
			delete outbox()[0].metadata;
			expect((await run('92')).items[0].json).toMatchObject({ skipped: true });
			expect(outbox()).toHaveLength(1);
		});

		it.each<[string, object]>([
			['a draft', { to: [ADA], folders: ['DRAFT'] }],
			['a mail to a colleague', { to: [{ email: 'bob@shop.example' }] }],
		])('does not take %s with the same words for the answer', async (_, mail) => {
			mailbox.nylas.sendByHand(mailbox.grant.id, {
				subject: 'Re: Where is my order?',
				body: BODY,
				inReplyTo: first.id,
				date: NOW_SEC - 30,
				...mail,
			} as Omit<Mail, 'from'>);
			expect((await run('94')).items[0].json).toMatchObject({ sent: true });
		});

		it('does not take the same words to another customer for the answer', async () => {
			mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [{ email: 'grace@customer.example' }],
				subject: 'Hi',
				body: BODY,
				date: NOW_SEC - 30,
			});
			expect((await run('93')).items[0].json).toMatchObject({ sent: true });
		});

		it('does not take an older mail with the same words for the answer', async () => {
			mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [ADA],
				subject: 'Re: Where is my order?',
				body: BODY,
				inReplyTo: first.id,
				date: NOW_SEC - 900,
			});
			expect((await run('77')).items[0].json).toMatchObject({ sent: true });
		});
	});

	describe('the Idempotency-Key', () => {
		const item = { json: { conversationId: '215', part: { id: '77', body: BODY }, link: {} } };
		const keys = () => mailbox.sends().map(({ headers }) => headers['idempotency-key']);

		it('is made from conversation and part, so the same answer leaves once whatever starts again', async () => {
			await mailbox.run('message:reply', toThread(), { input: [item] });
			const { items } = await mailbox.run('message:reply', toThread(), { input: [item], executionId: '99' });
			expect(keys()).toEqual(['intercom:215:77', 'intercom:215:77']);
			expect(outbox()).toHaveLength(1);
			expect(items[0].json).toMatchObject({ sent: true, id: outbox()[0].id, idempotencyKey: 'intercom:215:77' });
			expect(sent().metadata).toEqual({ intercom_conversation_id: '215', intercom_part_id: '77' });
		});

		it('still fits the same mail when the customer has written again in between', async () => {
			const answer = { json: { ...item.json, part: { ...item.json.part, createdAt: NOW_SEC - 600 } } };
			await mailbox.run('message:reply', toThread(), { input: [answer] });
			mailbox.nylas.receive(mailbox.grant.id, {
				from: ADA,
				to: [SUPPORT],
				subject: 'Re: Where is my order?',
				body: 'Hello?',
				inReplyTo: first.id,
				date: NOW_SEC - 100,
			});
			const { error } = await mailbox.run('message:reply', toThread(), { input: [answer], executionId: '99' });
			expect(error).toBeUndefined();
			expect(outbox()).toHaveLength(1);
			expect(sent(1)).toMatchObject({ reply_to_message_id: first.id });
		});

		it('is that of the execution for any other item', async () => {
			await mailbox.run('message:reply', toThread(), { input: [{ json: { conversationId: '215', part: null } }] });
			expect(keys()).toEqual(['1:node-1:0:0']);
		});

		it('is the given one before all others', async () => {
			await mailbox.run('message:reply', toThread({ options: { idempotencyKey: 'mine' } }), { input: [item] });
			expect(keys()).toEqual(['mine']);
		});
	});

	describe('at IMAP, where reply_to_message_id may have to be the Message-ID', () => {
		const REFUSED = '{"request_id":"1","error":{"type":"api.invalid_request_error","message":"unknown message"}}';
		const item = { json: { conversationId: '215', part: { id: '77' } } };
		const wire = () =>
			mailbox
				.sends()
				.map(({ json, headers }) => [
					(json as { reply_to_message_id?: string }).reply_to_message_id,
					headers['idempotency-key'],
				]);

		beforeEach(async () => {
			await mailbox.close();
			mailbox = await openMailbox({ provider: 'imap', email_aliases: [] });
			const subject = 'Where is my order?';
			first = mailbox.nylas.receive(mailbox.grant.id, { from: ADA, to: [SUPPORT], subject, body: '<p>Well?</p>' });
		});

		it("sends Nylas's ID, and nothing else where it is taken", async () => {
			await mailbox.run('message:reply', toThread(), { input: [item] });
			expect(wire()).toEqual([[first.id, 'intercom:215:77']]);
		});

		it('sends the header under a key of its own where that is refused, the same in each execution', async () => {
			const messageId = first.headers.find(({ name }) => name === 'Message-ID')?.value;
			for (let execution = 0; execution < 2; execution++) {
				mailbox.nylas.faults.add({ route: /messages\/send/, status: 400, body: REFUSED });
				await mailbox.run('message:reply', toThread(), { input: [item] });
			}
			// This sandbox refuses the header, too, whose keys then go on as usual.
			const forms = new Set(wire().map(([id, key]) => `${id} ${String(key).replace(/#\d$/, '')}`));
			expect([...forms]).toEqual([`${first.id} intercom:215:77`, `${messageId} intercom:215:77~2`]);
			expect(wire().filter(([id]) => id === first.id)).toHaveLength(2);
		});

		it.each([401, 402, 409, 413])(
			'does not send another form after %s, which says nothing of the ID',
			async (status) => {
				mailbox.nylas.faults.add({ route: /messages\/send/, status, body: REFUSED });
				await mailbox.run('message:reply', toThread(), { input: [item] });
				expect(wire()).toHaveLength(1);
			},
		);
	});

	it('retries a lost answer under the same key, and the customer gets one mail', async () => {
		mailbox.nylas.faults.add({ route: /messages\/send/, dropAnswer: true });
		const { error } = await mailbox.run('message:reply', toThread());
		expect(error).toBeUndefined();
		expect(mailbox.sends()).toHaveLength(2);
		expect(outbox()).toHaveLength(1);
	});

	it('sends the answers to one thread one after another, in the order of the items', async () => {
		mailbox.nylas.faults.add({ route: /messages\/send/, delayMs: 150 });
		const input = [1, 2, 3].map((number) => ({ json: { text: `Answer ${number}` } }));
		const { error } = await mailbox.run('message:reply', toThread({ body: '={{ $json.text }}' }), { input });
		expect(error).toBeUndefined();
		expect(outbox().map(({ snippet }) => snippet.slice(0, 8))).toEqual(['Answer 1', 'Answer 2', 'Answer 3']);
	});

	it('asks for the own addresses once for many answers', async () => {
		const input = Array.from({ length: 5 }, (_, index) => ({ json: { text: `Answer ${index}` } }));
		await mailbox.run('message:reply', toThread({ body: '={{ $json.text }}' }), { input });
		expect(mailbox.requests(/^GET \/v3\/grants\/[^/]+$/).map(({ query }) => query.get('expose_aliases'))).toEqual([
			'true',
		]);
	});

	describe('files', () => {
		let server: Server;
		let base: string;
		let asked: Array<Record<string, unknown>>;
		const content = bytes(50_000);

		beforeAll(async () => {
			server = createServer((request, response) => {
				asked.push({ path: request.url, ...request.headers });
				if (request.url === '/gone') return void response.writeHead(403).end('expired');
				if (request.url === '/flaky' && asked.length === 1) return void response.writeHead(502).end();
				if (request.url === '/huge')
					return void response
						.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '60000000' })
						.write(bytes(1_000));
				if (request.url === '/endless') return void pour(response);
				if (request.url === '/big')
					return void response.writeHead(200, { 'content-type': 'video/mp4' }).end(bytes(15_000_000));
				if (request.url?.startsWith('/missing.png')) return void response.writeHead(404).end();
				if (request.url?.startsWith('/large.png'))
					return void response.writeHead(200, { 'content-type': 'image/png' }).end(bytes(15_000_000));
				if (request.url?.includes('.png'))
					return void response.writeHead(200, { 'content-type': 'image/png' }).end(content);
				return void response.writeHead(200, { 'content-type': 'application/pdf; charset=x' }).end(content);
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		});

		function pour(response: NodeJS.WritableStream & { destroyed?: boolean }): void {
			const chunk = bytes(1_000_000);
			const more = () => {
				while (!response.destroyed && response.write(chunk));
			};
			response.on('drain', more);
			more();
		}

		beforeEach(() => (asked = []));

		afterAll(() => {
			server.close();
			server.closeAllConnections();
		});

		const reply = async (attachmentUrls: unknown, options = {}) =>
			await mailbox.run('message:reply', toThread({ options: { attachmentUrls, ...options } }));
		const arrived = () =>
			outbox()[0].attachments.map(({ id, filename, content_type }) => ({
				filename,
				content_type,
				content: mailbox.nylas.file(mailbox.grant.id, id),
			}));

		it('of the Intercom Inbox Trigger are downloaded without any credential and attached', async () => {
			const { error } = await reply([
				{ name: 'invoice.pdf', url: `${base}/a?sig=1`, contentType: 'application/pdf', size: 50_000 },
			]);
			expect(error).toBeUndefined();
			expect(asked).toHaveLength(1);
			expect(asked[0]).not.toHaveProperty('authorization');
			expect(arrived()).toEqual([
				{ filename: 'invoice.pdf', content_type: 'application/pdf; name="invoice.pdf"', content },
			]);
		});

		it('go along with those of the item', async () => {
			const { error } = await mailbox.run(
				'message:reply',
				toThread({
					options: { attachments: 'data', attachmentUrls: JSON.stringify([{ name: 'invoice.pdf', url: `${base}/a` }]) },
				}),
				{
					input: [withFiles({ data: { content: bytes(2_500_000), filename: 'photo.jpg', contentType: 'image/jpeg' } })],
				},
			);
			expect(error).toBeUndefined();
			expect(mailbox.sends()[0].headers['content-type']).toMatch(/^multipart/);
			expect(arrived().map(({ filename, content: { length } }) => [filename, length])).toEqual([
				['photo.jpg', 2_500_000],
				['invoice.pdf', 50_000],
			]);
			expect(outbox()[0].thread_id).toBe(first.thread_id);
		});

		it('are asked for again after a 502', async () => {
			const { error } = await reply([{ name: 'a.pdf', url: `${base}/flaky` }]);
			expect(error).toBeUndefined();
			expect(arrived()).toHaveLength(1);
		});

		it('that can not be downloaded stop the answer, and the link stays out of the message', async () => {
			const { error } = await reply([
				{ name: 'a.pdf', url: `${base}/a` },
				{ name: 'b.pdf', url: `${base}/gone` },
			]);
			expect(error?.message).toBe("Entry 2 of 'Attachment URLs' could not be downloaded");
			expect(error?.description).toContain('returned status 403');
			expect(`${error?.message} ${error?.description}`).not.toContain(base);
			expect(mailbox.sends()).toHaveLength(0);
		});

		it.each([
			['no list of files', 5, "Entry 1 of 'Attachment URLs' has no URL"],
			['an entry without a link', [{ name: 'a.pdf' }], "Entry 1 of 'Attachment URLs' has no URL"],
			[
				'a link to this machine',
				[{ name: 'a.pdf', url: 'file:///etc/passwd' }],
				"Entry 1 of 'Attachment URLs' has no valid URL",
			],
		])('refuses %s', async (_, urls, message) => {
			expect((await reply(urls)).error?.message).toBe(message);
			expect(mailbox.sends()).toHaveLength(0);
		});

		it.each(['huge', 'endless'])('larger than a mail are linked instead: %s', async (path) => {
			const { error, hints } = await reply([
				{ name: 'film <1>.mp4', url: `${base}/${path}` },
				{ name: 'a.pdf', url: `${base}/a` },
			]);
			expect(error).toBeUndefined();
			expect(sent().body).toContain(`<a href="${base}/${path}">film _1_.mp4</a>`);
			expect(arrived().map(({ filename }) => filename)).toEqual(['a.pdf']);
			expect(hints[0].message).toContain('1 of the files could not be attached');
		});

		it('that do not fit together go as far as they fit', async () => {
			const { error, hints } = await reply([1, 2].map((number) => ({ name: `film${number}.mp4`, url: `${base}/big` })));
			expect(error).toBeUndefined();
			expect(arrived().map(({ filename }) => filename)).toEqual(['film1.mp4']);
			expect(outbox()[0].body).toContain('film2.mp4</a>');
			expect(hints.filter(({ message }) => message.includes('could not be attached'))).toHaveLength(1);
		});

		describe('images in the text', () => {
			const withImage = (source: string) =>
				toThread({ body: `<p>Look:</p><img src="${source}" alt="a screen"><p>So.</p>` });

			it('whose address expires come along inside the mail', async () => {
				const { error } = await mailbox.run(
					'message:reply',
					withImage(`${base}/screen.png?expires=1800000000&amp;signature=s`),
				);
				expect(error).toBeUndefined();
				expect(asked).toMatchObject([{ path: '/screen.png?expires=1800000000&signature=s' }]);
				expect(sent().body).toContain('src="cid:image0"');
				expect(outbox()[0].attachments).toMatchObject([
					{ filename: 'screen.png', is_inline: true, content_id: 'image0' },
				]);
				expect(arrived()[0].content.equals(content)).toBe(true);
			});

			it('come along in a form as well', async () => {
				await mailbox.run(
					'message:reply',
					{ ...withImage(`${base}/screen.png?expires=1`), options: { attachments: 'data' } },
					{
						input: [
							withFiles({
								data: { content: bytes(3_000_000), filename: 'a.bin', contentType: 'application/octet-stream' },
							}),
						],
					},
				);
				expect(outbox()[0].attachments).toMatchObject([
					{ filename: 'screen.png', is_inline: true, content_id: 'image0' },
					{ filename: 'a.bin', is_inline: false },
				]);
			});

			it('that stay where they are, are left there', async () => {
				await mailbox.run('message:reply', withImage(`${base}/logo.png`));
				expect(asked).toEqual([]);
				expect(sent().body).toContain(`src="${base}/logo.png"`);
			});

			it('that are gone do not stop the answer', async () => {
				const { error, hints } = await mailbox.run('message:reply', withImage(`${base}/missing.png?expires=1`));
				expect(error).toBeUndefined();
				expect(sent().body).toContain(`src="${base}/missing.png?expires=1"`);
				expect(hints[0].message).toContain('1 of the images in the text');
			});

			it('go before files where not both fit', async () => {
				const options = { attachmentUrls: [{ name: 'film.mp4', url: `${base}/big` }] };
				const { error } = await mailbox.run('message:reply', {
					...withImage(`${base}/large.png?expires=1&amp;b=2`),
					options,
				});
				expect(error).toBeUndefined();
				expect(arrived().map(({ filename }) => filename)).toEqual(['large.png']);
				expect(outbox()[0].body).toContain('film.mp4</a>');
			});
		});

		it('are none when the list is empty or missing', async () => {
			expect((await reply('={{ $json.part }}')).error).toBeUndefined();
			expect(outbox()[0].attachments).toEqual([]);
		});
	});

	describe('refuses', () => {
		it('an empty answer', async () => {
			const { error } = await mailbox.run('message:reply', toThread({ body: '={{ " " }}' }));
			expect(error?.message).toBe("'Body' is empty");
		});

		it('a thread that this mailbox does not have', async () => {
			const { error } = await mailbox.run('message:reply', toThread({ threadId: 'other' }));
			expect(error?.message).toBe('Nylas did not find this object');
			expect(error?.httpCode).toBe('404');
		});

		it('an item without a link to a thread', async () => {
			const { error } = await mailbox.run(
				'message:reply',
				toThread({ grantId: '={{ $json.link?.grantId }}', threadId: '={{ $json.link?.threadId }}' }),
			);
			expect(error?.message).toBe("The parameter 'Mailbox' is empty");
		});

		it('a thread with nobody in it but ourselves', async () => {
			const note = mailbox.nylas.sendByHand(mailbox.grant.id, {
				to: [{ email: 'help@shop.example' }],
				subject: 'Note',
				body: 'x',
			});
			const { error } = await mailbox.run('message:reply', toThread({ threadId: note.thread_id }));
			expect(error?.message).toBe('There is no recipient for the reply');
			expect(mailbox.sends()).toHaveLength(0);
		});
	});

	describe('called by an AI agent', () => {
		const asTool = { asTool: true };

		it("writes to the thread's participants", async () => {
			const { error } = await mailbox.run('message:reply', toThread({ options: { replyAll: true } }), asTool);
			expect(error).toBeUndefined();
			expect(outbox()).toHaveLength(1);
		});

		it('adds nobody from outside', async () => {
			const { error } = await mailbox.run(
				'message:reply',
				toThread({ options: { cc: 'attacker@elsewhere.example' } }),
				asTool,
			);
			expect(error?.message).toBe('The AI agent is not allowed to write to this recipient');
			expect(`${error?.message} ${error?.description}`).not.toContain('attacker');
			expect(mailbox.sends()).toHaveLength(0);
		});

		it('adds people of allowed domains', async () => {
			const { error } = await mailbox.run(
				'message:reply',
				toThread({ options: { cc: 'sales@shop.example', allowedDomains: '@shop.example' } }),
				asTool,
			);
			expect(error).toBeUndefined();
		});
	});

	it('shows the request in a dry run', async () => {
		const { items } = await mailbox.run('message:reply', toThread({ options: { dryRun: true } }));
		expect(items[0].json).toMatchObject({
			dryRun: true,
			method: 'POST',
			body: { reply_to_message_id: first.id, to: [ADA] },
		});
		expect(mailbox.sends()).toHaveLength(0);
	});

	it('works the same in a mailbox at Microsoft, whose ids are opaque', async () => {
		const outlook = await openMailbox({ email: 'team@outlook.example', provider: 'microsoft' });
		const mail = outlook.nylas.receive(outlook.grant.id, { from: ADA, subject: 'Hi', body: 'x' });
		const { error } = await outlook.run('message:reply', { replyTo: 'thread', threadId: mail.thread_id, body: BODY });
		expect(error).toBeUndefined();
		expect(outlook.nylas.outbox(outlook.grant.id)[0].thread_id).toBe(mail.thread_id);
		await outlook.close();
	});
});
