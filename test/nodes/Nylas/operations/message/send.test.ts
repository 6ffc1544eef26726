import NylasSdk from 'nylas';
import { bytes, withFiles } from '../../../../support/files';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const TO_ADA = { to: 'Ada <ada@customer.example>', subject: 'Your order', body: '<p>It is on its way.</p>' };

describe('Nylas, Message: Send', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const outbox = () => mailbox.nylas.outbox(mailbox.grant.id);

	it('puts the mail on the wire as Nylas wants it', async () => {
		const { items, error } = await mailbox.run('message:send', TO_ADA);
		expect(error).toBeUndefined();
		const [sent] = mailbox.sends();
		expect(sent.json).toEqual({
			to: [{ email: 'ada@customer.example', name: 'Ada' }],
			subject: 'Your order',
			body: '<p style="margin:0 0 1em 0">It is on its way.</p>',
		});
		expect(sent.headers['content-type']).toBe('application/json');
		expect(sent.headers.authorization).toBe(`Bearer ${mailbox.nylas.apiKey}`);
		expect(sent.headers['idempotency-key']).toBe('1:node-1:0:0');
		expect(items[0].json).toMatchObject({
			id: outbox()[0].id,
			sent: true,
			subject: 'Your order',
			to: [{ email: 'ada@customer.example', name: 'Ada' }],
			cc: [],
			idempotencyKey: '1:node-1:0:0',
		});
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});

	it('writes to domains beyond ASCII as Nylas reaches them', async () => {
		const options = { bcc: 'mia@łódź.example', replyTo: 'help@müller.example' };
		const { error } = await mailbox.run('message:send', { ...TO_ADA, to: 'Kim <kim@müller.example>', options });
		expect(error).toBeUndefined();
		expect(mailbox.sends()[0].json).toMatchObject({
			to: [{ email: 'kim@xn--mller-kva.example', name: 'Kim' }],
			bcc: [{ email: 'mia@xn--d-uga0v4h.example' }],
			reply_to: [{ email: 'help@xn--mller-kva.example' }],
		});
	});

	it("puts an equivalent request on the wire as Nylas's own SDK", async () => {
		const sdk = new NylasSdk({ apiKey: mailbox.nylas.apiKey, apiUri: mailbox.nylas.url });
		const content = bytes(2_000);
		await sdk.messages.send({
			identifier: mailbox.grant.id,
			requestBody: {
				to: [{ email: 'ada@customer.example', name: 'Ada' }],
				cc: [{ email: 'boss@customer.example' }],
				bcc: [{ email: 'archive@shop.example' }],
				replyTo: [{ email: 'help@shop.example' }],
				from: [{ email: 'help@shop.example', name: 'Shop' }],
				subject: 'Your order',
				body: '<p>It is on its way.</p>',
				trackingOptions: { opens: true, links: true, threadReplies: true, label: 'order-12' },
				customHeaders: [{ name: 'X-Order', value: '12' }],
				attachments: [{ filename: 'a.bin', contentType: 'application/octet-stream', content, size: content.length }],
			},
			overrides: { headers: { 'Idempotency-Key': 'key-sdk' } },
		});
		const { error } = await mailbox.run(
			'message:send',
			{
				...TO_ADA,
				options: {
					format: 'raw',
					cc: 'boss@customer.example',
					bcc: 'archive@shop.example',
					replyTo: 'help@shop.example',
					fromEmail: 'help@shop.example',
					fromName: 'Shop',
					trackOpens: true,
					trackLinks: true,
					trackReplies: true,
					trackingLabel: 'order-12',
					customHeaders: { header: [{ name: 'X-Order', value: '12' }] },
					attachments: 'data',
					idempotencyKey: 'key-node',
				},
			},
			{ input: [withFiles({ data: { content, filename: 'a.bin', contentType: 'application/octet-stream' } })] },
		);
		expect(error).toBeUndefined();
		const [theirs, ours] = mailbox.sends();
		// The SDK adds the file's size, which the specification of Send does not have.
		const { attachments: theirFiles, ...theirMail } = theirs.json as { attachments: Array<Record<string, unknown>> };
		const { attachments: ourFiles, ...ourMail } = ours.json as { attachments: Array<Record<string, unknown>> };
		expect(ourMail).toEqual(theirMail);
		expect(ourFiles).toEqual(theirFiles.map(({ size: _size, ...file }) => file));
		expect([ours.method, ours.path, String(ours.query)]).toEqual([theirs.method, theirs.path, String(theirs.query)]);
		expect(ours.headers.authorization).toBe(theirs.headers.authorization);
		expect([theirs.headers['idempotency-key'], ours.headers['idempotency-key']]).toEqual(['key-sdk', 'key-node']);
	});

	it('makes HTML of a text, and leaves it alone when plain text is wanted', async () => {
		await mailbox.run('message:send', { ...TO_ADA, body: 'Hello <Ada>\n\nBye' });
		await mailbox.run(
			'message:send',
			{ ...TO_ADA, body: 'Hello <Ada>\n\nBye', options: { isPlaintext: true } },
			{ executionId: '2' },
		);
		const [asHtml, asText] = mailbox.sends().map(({ json }) => json as { body: string; is_plaintext?: boolean });
		expect(asHtml.body).toMatch(/^<p[^>]*>Hello &lt;Ada&gt;<\/p><p[^>]*>Bye<\/p>$/);
		expect(asHtml.is_plaintext).toBeUndefined();
		expect(asText).toMatchObject({ body: 'Hello <Ada>\n\nBye', is_plaintext: true });
	});

	it.each([
		['automatic', 'Write <br> here', expect.stringContaining('Write &lt;br&gt; here')],
		['automatic', '<b>Write</b>', '<b>Write</b>'],
		['raw', 'Write <br> here', 'Write <br> here'],
		['html', 'Line', 'Line'],
		['text', '<b>Write</b>', expect.stringContaining('&lt;b&gt;Write&lt;/b&gt;')],
	])('reads the body as %s where that is chosen', async (format, body, expected) => {
		await mailbox.run('message:send', { to: 'ada@example.com', body, options: { format } });
		expect((mailbox.sends()[0].json as { body: string }).body).toEqual(expected);
	});

	it('sends from the own address under another name', async () => {
		await mailbox.run('message:send', { ...TO_ADA, options: { fromName: 'Grace at Shop' } });
		expect(mailbox.sends()[0].json).toMatchObject({ from: [{ email: 'support@shop.example', name: 'Grace at Shop' }] });
	});

	it('schedules a mail and says so', async () => {
		const sendAt = Math.floor(Date.now() / 1000) + 3_600;
		const { items, error } = await mailbox.run('message:send', { ...TO_ADA, options: { sendAt: String(sendAt) } });
		expect(error).toBeUndefined();
		expect(mailbox.sends()[0].json).toMatchObject({ send_at: sendAt });
		expect(items[0].json).toMatchObject({
			sent: false,
			scheduled: true,
			send_at: sendAt,
			schedule_id: expect.any(String),
		});
		expect(outbox()).toHaveLength(0);
	});

	describe('what a customer may have written', () => {
		const sent = async (parameters: Record<string, unknown>) => {
			const { error } = await mailbox.run('message:send', { ...TO_ADA, ...parameters });
			expect(error).toBeUndefined();
			return mailbox.sends()[0].json as Record<string, unknown>;
		};

		it('is one line in subject, names and headers', async () => {
			const json = await sent({
				subject: 'Order\r\nBcc: all@evil.example \u202egpj\u200b',
				to: JSON.stringify([{ email: 'ada@customer.example', name: 'Ada\r\nX: y\u202e' }]),
				options: {
					fromEmail: 'help@shop.example',
					fromName: 'Shop\nBcc: x',
					customHeaders: { header: [{ name: ' X-Order ', value: '12\r\nBcc: all@evil.example' }] },
				},
			});
			expect(json).toMatchObject({
				subject: 'Order Bcc: all@evil.example gpj',
				to: [{ name: 'Ada X: y' }],
				from: [{ name: 'Shop Bcc: x' }],
				custom_headers: [{ name: 'X-Order', value: '12 Bcc: all@evil.example' }],
			});
		});

		it('does not show another address as the name of a recipient', async () => {
			const json = await sent({ to: '"boss@shop.example" <ada@customer.example>' });
			expect(json.to).toEqual([{ email: 'ada@customer.example' }]);
		});

		it.each(['X Order', 'X-Order:', 'X\r\nBcc', 'X-Ordér', 'x'.repeat(77)])(
			'can not name a header %j',
			async (name) => {
				const { error } = await mailbox.run('message:send', {
					...TO_ADA,
					options: { customHeaders: { header: [{ name, value: '1' }] } },
				});
				expect(error?.message).toBe("Entry 1 of 'Custom Headers' has no valid name");
				expect(mailbox.sends()).toEqual([]);
			},
		);

		it.each([
			{ format: undefined, expected: '<p style="margin:0 0 1em 0">Hi</p>' },
			{ format: 'html', expected: '<p style="margin:0 0 1em 0">Hi</p>' },
			{ format: 'raw', expected: '<p onclick="x">Hi</p><script>1</script>' },
		])('leaves without what could harm, where Format is $format', async ({ format, expected }) => {
			const json = await sent({
				body: '<p onclick="x">Hi</p><script>1</script>',
				options: format ? { format } : {},
			});
			expect(json.body).toBe(expected);
		});

		it('does not make HTML of a text that shows a tag', async () => {
			const { body } = await sent({ body: 'Ada wrote:\n> see <img src=x onerror=y> there\nRegards' });
			expect(body).not.toContain('<img');
			expect(body).toContain('&lt;img src=x onerror=y&gt;');
		});

		it('is text where Format says so', async () => {
			const { body } = await sent({ body: '<p>Hi</p>', options: { format: 'text' } });
			expect(body).toContain('&lt;p&gt;Hi&lt;/p&gt;');
		});
	});

	describe('files', () => {
		const send = async (files: Parameters<typeof withFiles>[0], attachments = '*') =>
			await mailbox.run('message:send', { ...TO_ADA, options: { attachments } }, { input: [withFiles(files)] });
		const received = (index = 0) =>
			outbox()[0].attachments.map(({ id }) => mailbox.nylas.file(mailbox.grant.id, id))[index];

		it('go inside the JSON while the whole request stays under 3 MB', async () => {
			const content = bytes(2_000_000);
			const { error } = await send({
				data: { content, filename: 'Überweisung "1".pdf', contentType: 'application/pdf' },
			});
			expect(error).toBeUndefined();
			expect(mailbox.sends()[0].headers['content-type']).toBe('application/json');
			expect(mailbox.sends()[0].rawBody.length).toBeLessThan(3_000_000);
			expect(outbox()[0].attachments[0].filename).toBe('Überweisung _1_.pdf');
			expect(received().equals(content)).toBe(true);
		});

		it('go as a form above that, with the same bytes', async () => {
			const content = bytes(2_400_000);
			const small = Buffer.from('a;b\r\n');
			const { error } = await send({
				big: { content, filename: 'photo.jpg', contentType: 'image/jpeg' },
				small: { content: small, filename: 'list.csv', contentType: 'text/csv' },
			});
			expect(error).toBeUndefined();
			expect(mailbox.sends()[0].headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
			expect(outbox()[0].attachments.map(({ filename, is_inline }) => [filename, is_inline])).toEqual([
				['photo.jpg', false],
				['list.csv', false],
			]);
			expect(outbox()[0]).toMatchObject({
				subject: 'Your order',
				body: '<p style="margin:0 0 1em 0">It is on its way.</p>',
			});
			expect(received(0).equals(content)).toBe(true);
			expect(received(1).equals(small)).toBe(true);
		});

		it('above 25 MB are refused before anything is sent', async () => {
			const { error } = await send({
				data: { content: bytes(25_000_000), filename: 'film.mp4', contentType: 'video/mp4' },
			});
			expect(error?.message).toBe('The email is larger than Nylas accepts');
			expect(error?.description).toContain('the files have 25.0 MB');
			expect(mailbox.sends()).toHaveLength(0);
		});

		it('that the item does not have are named', async () => {
			const { error } = await send(
				{ data: { content: bytes(10), filename: 'a', contentType: 'text/plain' } },
				'data, invoice',
			);
			expect(error?.message).toBe("The item has no file in the field 'invoice'");
			expect(error?.description).toBe('The item has: data.');
			expect(mailbox.sends()).toHaveLength(0);
		});
	});

	describe('when something goes wrong', () => {
		const route = /^POST .*\/messages\/send/;
		const keys = () => mailbox.sends().map(({ headers }) => headers['idempotency-key']);

		it('does not send the mail again after a 500', async () => {
			mailbox.nylas.faults.add({ route, status: 500 });
			const { error, items } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(items[0].json).toMatchObject({ sent: true });
			expect(new Set(keys())).toEqual(new Set(['1:node-1:0:0']));
			expect(outbox()).toHaveLength(1);
		});

		it('retries a lost answer under the same key, and the customer gets one mail', async () => {
			mailbox.nylas.faults.add({ route, dropAnswer: true });
			const { error, items } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(keys()).toEqual(['1:node-1:0:0', '1:node-1:0:0']);
			expect(outbox()).toHaveLength(1);
			expect(items[0].json.id).toBe(outbox()[0].id);
		});

		it('sends the same bytes in a retry with files', async () => {
			mailbox.nylas.faults.add({ route, dropAnswer: true });
			const file = { content: bytes(3_000_000), filename: 'a.bin', contentType: 'application/octet-stream' };
			const { error } = await mailbox.run(
				'message:send',
				{ ...TO_ADA, options: { attachments: 'data' } },
				{ input: [withFiles({ data: file })] },
			);
			expect(error).toBeUndefined();
			const [first, second] = mailbox.sends();
			expect(second.rawBody.equals(first.rawBody)).toBe(true);
			expect(outbox()).toHaveLength(1);
		});

		it('does not send twice when the execution is retried', async () => {
			await mailbox.run('message:send', TO_ADA);
			const { items } = await mailbox.run('message:send', TO_ADA);
			expect(outbox()).toHaveLength(1);
			expect(items[0].json.id).toBe(outbox()[0].id);
		});

		it('waits as long as a 429 asks, then sends', async () => {
			mailbox.nylas.faults.add({ route, status: 429, headers: { 'Retry-After': '1' } });
			const startedMs = Date.now();
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(Date.now() - startedMs).toBeGreaterThanOrEqual(950);
			expect(outbox()).toHaveLength(1);
		});

		it('waits after a 429 without Retry-After, too', async () => {
			mailbox.nylas.faults.add({ route, status: 429 });
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(outbox()).toHaveLength(1);
		});

		it('does not retry a refusal, and says what to do', async () => {
			mailbox.nylas.faults.add({
				route,
				status: 403,
				times: 2,
				body: JSON.stringify({
					request_id: 'r-1',
					error: { type: 'insufficient_scopes', message: 'missing gmail.send' },
				}),
			});
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(mailbox.sends()).toHaveLength(1);
			expect(error?.message).toBe('Nylas does not allow this for the mailbox');
			expect(error?.description).toContain('missing gmail.send');
			expect(error?.context?.data).toMatchObject({
				status: 403,
				code: 'insufficient_scopes',
				requestId: 'r-1',
				retryable: false,
				ambiguous: false,
			});
		});

		it('goes on to the next key when Nylas replays a refusal of an earlier execution', async () => {
			const replayed = {
				route,
				status: 400,
				headers: { 'Idempotent-Response': 'true' },
				body: JSON.stringify({ error: { type: 'invalid_request_error', message: 'then' } }),
			};
			mailbox.nylas.faults.add({ ...replayed, times: 2 });
			const { error, items } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(keys()).toEqual(['1:node-1:0:0', '1:node-1:0:0#2', '1:node-1:0:0#3']);
			expect(items[0].json.idempotencyKey).toBe('1:node-1:0:0#3');
			expect(outbox()).toHaveLength(1);
		});

		it('gives up after five keys', async () => {
			const body = JSON.stringify({ error: { type: 'invalid_request_error', message: 'then' } });
			mailbox.nylas.faults.add({
				route,
				status: 400,
				headers: { 'Idempotent-Response': 'true' },
				body,
				times: Infinity,
			});
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(keys()).toEqual(['', '#2', '#3', '#4', '#5'].map((suffix) => `1:node-1:0:0${suffix}`));
			expect(error?.httpCode).toBe('400');
		});

		it('goes on to the next key when Nylas replays a 429, which it remembers like any refusal', async () => {
			const body = '{"error":{"type":"rate_limit_error","message":"slow down","provider_error":{}}}';
			mailbox.nylas.faults.add({ route, status: 429, headers: { 'Retry-After': '0' }, body });
			mailbox.nylas.faults.add({
				route,
				status: 429,
				headers: { 'Retry-After': '0', 'Idempotent-Response': 'true' },
				body,
			});
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(error).toBeUndefined();
			expect(keys()).toEqual(['1:node-1:0:0', '1:node-1:0:0', '1:node-1:0:0#2']);
		});

		it.each([402, 409])('does not try another key after a replayed %i', async (status) => {
			mailbox.nylas.faults.add({
				route,
				status,
				headers: { 'Idempotent-Response': 'true' },
				body: '{"error":{"type":"api.invalid_idempotent_request","message":"no"}}',
				times: 3,
			});
			const { error } = await mailbox.run('message:send', TO_ADA);
			expect(keys()).toEqual(['1:node-1:0:0']);
			expect(error?.httpCode).toBe(String(status));
		});

		it('refuses another mail under a key that is taken', async () => {
			await mailbox.run('message:send', { ...TO_ADA, options: { idempotencyKey: 'order-12' } });
			const { error } = await mailbox.run('message:send', {
				...TO_ADA,
				subject: 'Another',
				options: { idempotencyKey: 'order-12' },
			});
			expect(error?.message).toBe('Another email was sent with the same Idempotency Key');
			expect(outbox()).toHaveLength(1);
		});

		it('waits for a send under the same key that is still in flight, and both return the one mail', async () => {
			mailbox.nylas.faults.add({ route, delayMs: 300 });
			const both = await Promise.all([mailbox.run('message:send', TO_ADA), mailbox.run('message:send', TO_ADA)]);
			expect(both.map(({ error }) => error)).toEqual([undefined, undefined]);
			expect(both.map(({ items }) => items[0].json.id)).toEqual([outbox()[0].id, outbox()[0].id]);
			expect(outbox()).toHaveLength(1);
		});

		it('stops waiting when the execution is cancelled, and sends nothing later', async () => {
			mailbox.nylas.faults.add({ route, status: 429, headers: { 'Retry-After': '2' } });
			const startedMs = Date.now();
			const { items } = await mailbox.run('message:send', TO_ADA, {
				cancelWhen: (async () => {
					while (mailbox.sends().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
				})(),
			});
			expect(Date.now() - startedMs).toBeLessThan(1_500);
			expect(items).toEqual([]);
			await new Promise((resolve) => setTimeout(resolve, 2_200));
			expect(mailbox.sends()).toHaveLength(1);
			expect(outbox()).toHaveLength(0);
		});

		it('makes a key of what no header can hold', async () => {
			const { error } = await mailbox.run('message:send', {
				...TO_ADA,
				options: { idempotencyKey: `заказ ${'x'.repeat(300)}` },
			});
			expect(error).toBeUndefined();
			expect(keys()[0]).toMatch(/^[0-9a-f]{64}$/);
		});
	});

	describe('refuses before it asks Nylas', () => {
		it.each([
			['no recipient', { to: ' , ' }, "'To' has no recipient"],
			['an invalid address', { to: 'ada@customer.example, grace' }, "'To' contains an invalid email address"],
			['an invalid copy', { options: { cc: 'boss at customer' } }, "'CC' contains an invalid email address"],
			['no mailbox', { grantId: '={{ $json.link }}' }, "The parameter 'Mailbox' is empty"],
			[
				'a time too soon',
				{ options: { sendAt: new Date(Date.now() + 60_000).toISOString() } },
				"'Send At' is too soon",
			],
			[
				'a time too far away',
				{ options: { sendAt: new Date(Date.now() + 40 * 86_400_000).toISOString() } },
				"'Send At' is too far away",
			],
			['something that is no time', { options: { sendAt: 'tomorrow' } }, "'Send At' is not a date"],
			['a draft without a time', { options: { useDraft: true } }, "'Use Draft' needs 'Send At'"],
			[
				'nested metadata',
				{ options: { metadata: '{"key1":{"a":1}}' } },
				"The value of 'key1' in 'Metadata' is not text",
			],
			['metadata that is no JSON', { options: { metadata: '{key1' } }, "The parameter 'Metadata' is not valid JSON"],
		])('%s', async (_, parameters, message) => {
			const { error, items } = await mailbox.run('message:send', { ...TO_ADA, ...parameters });
			expect(error?.message).toBe(message);
			expect(`${error?.message} ${error?.description}`).not.toMatch(/ada@|grace|boss at/);
			expect(items).toEqual([]);
			expect(mailbox.sends()).toHaveLength(0);
		});
	});

	describe('called by an AI agent', () => {
		it('writes to nobody that the author has not allowed', async () => {
			const { error } = await mailbox.run('message:send', TO_ADA, { asTool: true });
			expect(error?.message).toBe('The AI agent is not allowed to write to this recipient');
			expect(mailbox.sends()).toHaveLength(0);
		});

		it('writes to allowed domains, and looks at copies as well', async () => {
			const allowed = { allowedDomains: 'customer.example' };
			const { error } = await mailbox.run('message:send', { ...TO_ADA, options: allowed }, { asTool: true });
			expect(error).toBeUndefined();
			const other = await mailbox.run(
				'message:send',
				{ ...TO_ADA, options: { ...allowed, bcc: 'me@elsewhere.example' } },
				{ asTool: true, executionId: '2' },
			);
			expect(other.error?.message).toBe('The AI agent is not allowed to write to this recipient');
			expect(outbox()).toHaveLength(1);
		});
	});

	it('shows the request in a dry run, and sends nothing', async () => {
		const file = { content: bytes(10), filename: 'a.bin', contentType: 'application/octet-stream' };
		const { items } = await mailbox.run(
			'message:send',
			{ ...TO_ADA, options: { dryRun: true, attachments: 'data' } },
			{ input: [withFiles({ data: file })] },
		);
		expect(items[0].json).toMatchObject({
			dryRun: true,
			method: 'POST',
			url: `${mailbox.nylas.url}/v3/grants/${mailbox.grant.id}/messages/send`,
			body: { subject: 'Your order' },
		});
		expect(JSON.stringify(items[0].json)).not.toContain(mailbox.nylas.apiKey);
		expect(mailbox.sends()).toHaveLength(0);
	});

	it('sends many items, each once, in their order', async () => {
		const input = Array.from({ length: 20 }, (_, index) => ({
			json: { address: `customer${index}@customer.example` },
		}));
		const { items, error } = await mailbox.run('message:send', { ...TO_ADA, to: '={{ $json.address }}' }, { input });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => (json.to as Array<{ email: string }>)[0].email)).toEqual(
			input.map(({ json }) => json.address),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(input.map((_, index) => ({ item: index })));
		expect(outbox()).toHaveLength(20);
	});

	it('goes on with the other items when it may, and says what failed', async () => {
		const input = [{ json: { address: 'nobody' } }, { json: { address: 'ada@customer.example' } }];
		const { items, error } = await mailbox.run(
			'message:send',
			{ ...TO_ADA, to: '={{ $json.address }}' },
			{ input, continueOnFail: true },
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.error ?? json.sent)).toEqual(["'To' contains an invalid email address", true]);
		expect(items[0].json.details).toMatchObject({ retryable: false, ambiguous: false });
	});
});
