import { openPage, type PageOnTest } from './pageOnTest';

describe('the mail program of the sandbox page', () => {
	let page: PageOnTest;
	const ada = { name: 'Ada', email: 'ada@customer.example' };

	beforeAll(async () => void (page = await openPage()));
	afterAll(async () => await page.close());

	it('brings a customer’s mail into the mailbox it is addressed to', async () => {
		const { status, json } = await page.post('/api/mail', {
			from: ada,
			to: 'Acme <SUPPORT@acme.example>; boss@customer.example',
			subject: 'Hello',
			body: '<p>Hi</p>',
		});
		expect(status).toBe(200);
		const message = page.sandbox.nylas.messages(page.grant.id).find(({ id }) => id === json.id);
		expect(message).toMatchObject({
			from: [ada],
			to: [{ name: 'Acme', email: 'SUPPORT@acme.example' }, { email: 'boss@customer.example' }],
			subject: 'Hello',
			body: '<p>Hi</p>',
		});
	});

	it('keeps a reply in its thread', async () => {
		const first = (await page.post('/api/mail', { from: ada, to: page.grant.email, subject: 'Lamp', body: 'one' }))
			.json;
		const sent = (
			await page.post('/api/mailbox/send', {
				grantId: page.grant.id,
				to: ada.email,
				subject: 'Re: Lamp',
				body: 'two',
				inReplyTo: first.id,
			})
		).json;
		const reply = (
			await page.post('/api/mail', {
				from: ada,
				to: page.grant.email,
				subject: 'Re: Lamp',
				body: 'three',
				inReplyTo: sent.id,
			})
		).json;
		expect([sent.thread_id, reply.thread_id]).toEqual([first.thread_id, first.thread_id]);
		expect(sent.from[0].email).toBe(page.grant.email);
	});

	it('tells a mail from the mailbox, one through the API and one of a customer apart', async () => {
		const message = { to: [ada], subject: 'Through the API', body: 'x' };
		const headers = { authorization: `Bearer ${page.sandbox.nylas.apiKey}`, 'content-type': 'application/json' };
		await fetch(`${page.sandbox.nylas.url}/v3/grants/${page.grant.id}/messages/send`, {
			method: 'POST',
			headers,
			body: JSON.stringify(message),
		});
		const { mails } = (await page.get('/api/state')).json;
		const origin = (subject: string) =>
			mails
				.filter((mail: { subject: string }) => mail.subject === subject)
				.map((mail: { sentThrough: string }) => mail.sentThrough);
		expect(origin('Through the API')).toEqual(['api']);
		expect(origin('Re: Lamp')).toEqual(['mailbox', 'customer']);
	});

	it('leaves bodies out of the state and gives them one by one', async () => {
		const { id } = (
			await page.post('/api/mail', {
				from: ada,
				to: page.grant.email,
				subject: 'Big',
				body: `<p>${'long '.repeat(5_000)}</p>`,
			})
		).json;
		const state = await page.get('/api/state');
		expect(state.json.mails.find((mail: { id: string }) => mail.id === id)).not.toHaveProperty('body');
		expect((await page.get(`/api/mails/${page.grant.id}/${encodeURIComponent(id)}`)).json.body).toContain('long long');
		expect((await page.get(`/api/mails/${page.grant.id}/nothing`)).status).toBe(404);
	});

	it('gives attachments back byte by byte, and never as a page of its own', async () => {
		const content = Buffer.from('<script>alert(1)</script>\0\xff', 'latin1');
		const files = [
			{ filename: 'ä.html', contentType: 'text/html', contentBase64: content.toString('base64') },
			{ filename: 'p.png', contentType: 'image/png', contentBase64: content.toString('base64'), contentId: 'pic1' },
		];
		const { attachments } = (
			await page.post('/api/mail', {
				from: ada,
				to: page.grant.email,
				subject: 'Files',
				body: '<img src="cid:pic1">',
				files,
			})
		).json;
		const [html, png] = await Promise.all(
			attachments.map(({ id }: { id: string }) =>
				page.get(`/api/files/nylas/${page.grant.id}/${encodeURIComponent(id)}`),
			),
		);
		expect(html.body.equals(content)).toBe(true);
		expect(html.headers).toMatchObject({
			'content-type': 'application/octet-stream',
			'content-disposition': "attachment; filename*=UTF-8''%C3%A4.html",
			'x-content-type-options': 'nosniff',
		});
		expect(png.headers).toMatchObject({
			'content-type': 'image/png',
			'content-security-policy': "default-src 'none'; sandbox",
		});
		expect((await page.get(`/api/files/nylas/${page.grant.id}/nothing`)).status).toBe(404);
	});

	it.each([
		[{ from: 'nobody', to: 'support@acme.example' }, 'Not a mail address: "nobody".'],
		[
			{ from: 'a@b.example', to: 'other@elsewhere.example' },
			'None of the recipients is a mailbox here. There is: support@acme.example.',
		],
		[{ from: 'a@b.example', to: 'support@acme.example', files: [{}] }, '"filename" is missing.'],
		[{ from: 'a@b.example', to: 'support@acme.example', subject: 7 }, '"subject" must be text.'],
		[[], 'The body must be a JSON object.'],
		['{', 'The body is not valid JSON.'],
	])('refuses %j with a sentence', async (body, sentence) => {
		const answer = await page.post('/api/mail', body);
		expect([answer.status, answer.json.error.message]).toEqual([400, sentence]);
	});

	it('adds customers and mailboxes, and lists who wrote', async () => {
		await page.post('/api/customers', { name: 'New', email: 'new@customer.example' });
		await page.post('/api/mailboxes', { email: 'sales@acme.example', name: 'Sales', provider: 'microsoft' });
		const { customers, mailboxes } = (await page.get('/api/state')).json;
		expect(customers).toEqual(expect.arrayContaining([{ name: 'New', email: 'new@customer.example' }, ada]));
		expect(customers.map(({ email }: { email: string }) => email.toLowerCase())).not.toContain(page.grant.email);
		expect(mailboxes.at(-1)).toMatchObject({ email: 'sales@acme.example', provider: 'microsoft' });
	});

	it('offers sample mails of many mail programs, and each can be sent', async () => {
		const samples = (await page.get('/api/samples')).json;
		expect(samples.length).toBeGreaterThanOrEqual(12);
		for (const sample of samples) {
			const { status, json } = await page.post('/api/mail', {
				...sample,
				from: sample.from ?? ada,
				to: page.grant.email,
			});
			expect([sample.id, status, json.attachments?.length]).toEqual([sample.id, 200, sample.files.length]);
		}
		expect(new Set(samples.map(({ title }: { title: string }) => title)).size).toBe(samples.length);
	});
});
