import { openPage, type PageOnTest } from './pageOnTest';

describe('people on the sandbox page', () => {
	let page: PageOnTest;
	beforeAll(async () => (page = await openPage()));
	afterAll(async () => await page.close());

	it.each([
		{ authentication: 'pass', verified: 'pass' },
		{ authentication: 'fail', verified: 'fail' },
		{ authentication: 'none', verified: 'none' },
		{ authentication: '', verified: 'none' },
	])('shows a mail with "$authentication" as verified: $verified', async ({ authentication, verified }) => {
		const mail = {
			from: 'Eve <ada@customer.example>',
			to: 'help@acme.example',
			subject: 'x',
			body: 'x',
			authentication,
		};
		expect((await page.post('/api/mail', mail)).json).toMatchObject({
			verified,
			from: [{ email: 'ada@customer.example' }],
		});
	});

	it('refuses another word of the receiving server', async () => {
		const mail = { from: 'a@b.example', to: 'help@acme.example', subject: 'x', body: 'x', authentication: 'maybe' };
		expect((await page.post('/api/mail', mail)).status).toBe(400);
	});

	it('adds and removes participants, and tells what Intercom refuses', async () => {
		const id = await page.conversation('ada@customer.example');
		const adminId = page.sandbox.intercom.admins[0].id;
		const change = async (body: object) =>
			await page.post(`/api/conversations/${id}/participants`, { adminId, ...body });
		const added = (await change({ add: 'lawyer@customer.example' })).json.contacts;
		expect(added.map(({ email }: { email: string }) => email)).toEqual([
			'ada@customer.example',
			'lawyer@customer.example',
		]);
		expect((await change({ remove: added[0].id })).json.contacts).toHaveLength(1);
		const last = await change({ remove: added[1].id });
		expect([last.status, last.json.error.message]).toEqual([400, 'Removing the last customer is not allowed']);
	});

	it("shows Intercom's own mail to the customer, whose reply comes in through Intercom", async () => {
		page.sandbox.quirks.on('mails-answers', 0);
		const id = await page.conversation('kim@customer.example');
		const adminId = page.sandbox.intercom.admins[0].id;
		await page.post(`/api/conversations/${id}/reply`, { adminId, body: '<p>Use water.</p>' });
		const mail = (await page.get('/api/state')).json.mails.find(
			({ sentThrough }: { sentThrough: string }) => sentThrough === 'intercom',
		);
		expect(mail).toMatchObject({ to: [{ email: 'kim@customer.example' }], snippet: 'Use water.', thread_id: id });
		expect((await page.get(`/api/mails/intercom/${mail.id}`)).json.body).toBe('<p>Use water.</p>');
		const reply = { grantId: 'intercom', inReplyTo: mail.id, from: 'kim@customer.example', to: 'x@y.example' };
		const body = '<div>Thanks.</div><div class="gmail_quote">Use water.</div>';
		expect((await page.post('/api/mail', { ...reply, subject: 'Re:', body })).json).toMatchObject({
			body: '<p>Thanks.</p>',
			author: { email: 'kim@customer.example' },
		});
		expect((await page.post('/api/mail', { ...reply, inReplyTo: 'no', subject: '', body })).status).toBe(404);
		page.sandbox.quirks.clear();
	});

	it('snoozes a conversation', async () => {
		const id = await page.conversation('joe@customer.example');
		await page.post(`/api/conversations/${id}/snooze`, { adminId: page.sandbox.intercom.admins[0].id });
		expect((await page.get(`/api/conversations/${id}`)).json.summary.state).toBe('snoozed');
	});
});
