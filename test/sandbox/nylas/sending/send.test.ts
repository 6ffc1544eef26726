import { mailFrom } from '../start';
import { at, outbox, send, to } from './mailbox';

describe('sending', () => {
	it('answers 200 with the grant and the message, which lies in Sent', async () => {
		const { status, body } = await send({ to, subject: 'Hi', body: '<p>Hello</p>' });
		expect({ status, grant: body.grant_id }).toEqual({ status: 200, grant: at.grant.id });
		expect(body.data).toMatchObject({
			object: 'message',
			folders: ['SENT'],
			unread: false,
			from: [{ email: 'support@acme.example', name: 'Acme Support' }],
			snippet: 'Hello',
		});
		expect(outbox().map(({ id }) => id)).toEqual([body.data.id]);
	});

	it('joins the thread with reply_to_message_id and sets the headers', async () => {
		const received = at.nylas.receive(
			at.grant.id,
			mailFrom('ada@x.example', { headers: [{ name: 'Message-ID', value: '<q@x.example>' }] }),
		);
		const { body } = await send({ to, reply_to_message_id: received.id }, {}, '?fields=include_basic_headers');
		expect(body.data).toMatchObject({ thread_id: received.thread_id, reply_to_message_id: received.id });
		expect(body.data.headers).toEqual([
			{ name: 'Message-ID', value: expect.stringMatching(/^<.+@acme\.example>$/) },
			{ name: 'In-Reply-To', value: '<q@x.example>' },
			{ name: 'References', value: '<q@x.example>' },
		]);
	});

	it('refuses a reply_to_message_id of another grant', async () => {
		const other = at.nylas.addGrant({ email: 'other@acme.example' });
		const { id } = at.nylas.receive(other.id, mailFrom('ada@x.example'));
		expect((await send({ to, reply_to_message_id: id })).status).toBe(400);
		expect(outbox()).toEqual([]);
	});

	it('threads by reply_to_message_id alone, not by a header', async () => {
		const received = at.nylas.receive(
			at.grant.id,
			mailFrom('ada@x.example', { headers: [{ name: 'Message-ID', value: '<q@x.example>' }] }),
		);
		const { body } = await send({ to, custom_headers: [{ name: 'In-Reply-To', value: '<q@x.example>' }] });
		expect(body.data.thread_id).not.toBe(received.thread_id);
	});

	it('keeps custom headers, metadata and bcc', async () => {
		await send({
			to,
			bcc: [{ email: 'b@x.example' }],
			custom_headers: [{ name: 'X-Ticket', value: '12' }],
			metadata: { key1: 'v' },
		});
		expect(outbox()[0]).toMatchObject({ bcc: [{ email: 'b@x.example' }], metadata: { key1: 'v' } });
		expect(outbox()[0].headers).toContainEqual({ name: 'X-Ticket', value: '12' });
	});

	it('sends from an alias, and from no other address', async () => {
		expect((await send({ to, from: [{ email: 'Help@acme.example' }] })).status).toBe(200);
		expect((await send({ to, from: [{ email: 'boss@acme.example' }] })).status).toBe(400);
	});

	it.each([
		[{}, 'to is required'],
		[{ to: [] }, 'to is empty'],
		[{ to: 'ada@x.example' }, 'to must be an array'],
		[{ to: [{ name: 'Ada' }] }, 'to[0].email is required'],
		[{ to: [{ email: 'ada' }] }, 'to[0].email is not an email address'],
		[{ to, thread_id: 'x' }, 'thread_id is not a known field'],
		[{ to, body: null }, 'body must be a string'],
		[{ to, metadata: { a: 1 } }, 'metadata.a must be a string'],
		[{ to, use_draft: true }, 'use_draft needs send_at'],
		[
			{ to, attachments: [{ filename: 'a', content_type: 'a/b', content: '***' }] },
			'attachments[0].content is not base64',
		],
		[
			{ to, attachments: [{ filename: 'a', content_type: 'a/b', content: '', content_id: 'a@b' }] },
			'attachments[0].content_id may hold letters and digits only',
		],
	])('refuses %j: %s', async (json, message) => {
		expect(await send(json)).toMatchObject({
			status: 400,
			body: { error: { type: 'invalid_request_error', message } },
		});
	});

	it('answers 402 to a recipient that is not ASCII', async () => {
		expect((await send({ to: [{ email: 'jürgen@x.example' }] })).status).toBe(402);
	});

	it('makes a file inline when it has a content id', async () => {
		await send({
			to,
			attachments: [{ filename: 'a.png', content_type: 'image/png', content: 'AAEC', content_id: 'logo' }],
		});
		expect(outbox()[0].attachments[0]).toMatchObject({
			is_inline: true,
			content_id: 'logo',
			content_disposition: 'inline; filename="a.png"',
		});
		expect([...at.nylas.file(at.grant.id, outbox()[0].attachments[0].id)]).toEqual([0, 1, 2]);
	});

	it('answers 413 to JSON over 3 MB', async () => {
		const content = Buffer.alloc(2.4 * 1024 * 1024).toString('base64');
		expect((await send({ to, attachments: [{ filename: 'a', content_type: 'a/b', content }] })).status).toBe(413);
	});
});

describe('sending as multipart', () => {
	const form = (files: Array<[string, Blob, string]>, message: object = { to, subject: 'Files', body: 'x' }) => {
		const body = new FormData();
		body.set('message', JSON.stringify(message));
		for (const file of files) body.append(...file);
		return body;
	};
	const post = async (body: FormData, headers: Record<string, string> = {}) =>
		await at.ask('$/messages/send', { method: 'POST', body, headers });

	it('takes the files beside the part "message"', async () => {
		await post(
			form([
				['file0', new Blob(['one'], { type: 'text/plain' }), 'a.txt'],
				['logo', new Blob(['two'], { type: 'image/png' }), 'b.png'],
			]),
		);
		expect(outbox()[0].attachments).toMatchObject([
			{ filename: 'a.txt', is_inline: false, size: 3, content_type: 'text/plain; name="a.txt"' },
			{ filename: 'b.png', is_inline: true, content_id: 'logo' },
		]);
	});

	it('keeps a file name that is not ASCII', async () => {
		await post(form([['file0', new Blob(['one']), 'Übersicht.pdf']]));
		expect(outbox()[0].attachments[0].filename).toBe('Übersicht.pdf');
	});

	it('answers 400 without the part "message"', async () => {
		const body = new FormData();
		body.append('file0', new Blob(['x']), 'a.txt');
		expect((await post(body)).status).toBe(400);
	});

	it('answers 413 over 25 MB', async () => {
		expect((await post(form([['file0', new Blob([Buffer.alloc(25 * 1024 * 1024)]), 'a.bin']]))).status).toBe(413);
	});

	it('knows a repeated request although its boundary is another', async () => {
		const headers = { 'idempotency-key': 'k' };
		await post(form([['file0', new Blob(['one']), 'a.txt']]), headers);
		const again = await post(form([['file0', new Blob(['one']), 'a.txt']]), headers);
		expect([again.status, again.headers.get('idempotent-response'), outbox().length]).toEqual([200, 'true', 1]);
	});
});
