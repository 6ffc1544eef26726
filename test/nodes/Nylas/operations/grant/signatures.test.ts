import { openMailbox, type Mailbox } from '../../../../support/mailbox';

let mailbox: Mailbox;

beforeEach(async () => {
	mailbox = await openMailbox();
});
afterEach(async () => await mailbox.close());

const save = async (name: string, body: string) =>
	(await mailbox.output('grant:saveSignature', { name, body }))[0] as { id: string; created: boolean };
const all = async () => await mailbox.output('grant:getSignatures', { returnAll: true });
const writes = () =>
	mailbox
		.requests(/signatures/)
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path, json }) => [`${method} ${path.replace(/.*(?=\/signatures)/, '')}`, json]);

describe('Save Signature', () => {
	it('creates one, and changes it the next time, by its name or ID', async () => {
		const { id, created } = await save('Work', '<p>Ada</p>');
		expect(created).toBe(true);
		expect(await save('Work', 'Ada\nShop')).toMatchObject({ id, created: false });
		expect(await save(id, '<p>Ada, Shop</p>')).toMatchObject({ id, created: false });
		expect(await all()).toMatchObject([{ id, name: 'Work', body: expect.stringContaining('>Ada, Shop</p>') }]);
		expect(writes().map(([request]) => request)).toEqual([
			'POST /signatures',
			`PUT /signatures/${id}`,
			`PUT /signatures/${id}`,
		]);
	});

	it('makes HTML of plain text, and lets nothing through that a mail could not have', async () => {
		await save('Plain', 'Ada & Co\nShop');
		await save('Odd', '<p onclick="x()">Ada</p><script>x()</script>');
		const bodies = (await all()).map(({ body }) => String(body));
		expect(bodies[0]).toContain('Ada &amp; Co<br>Shop');
		expect(bodies[1]).not.toMatch(/onclick|script/);
	});

	it('changes nothing where two have the name', async () => {
		const path = `/v3/grants/${mailbox.grant.id}/signatures`;
		for (const body of ['<p>1</p>', '<p>2</p>'])
			await mailbox.output('apiRequest:send', { method: 'POST', path, body: JSON.stringify({ name: 'Work', body }) });
		mailbox.nylas.log.clear();
		const { error } = await mailbox.run('grant:saveSignature', { name: 'Work', body: 'x' });
		expect(error?.message).toBe("2 signatures are called 'Work'");
		expect((await mailbox.run('grant:deleteSignature', { name: 'Work' })).error?.message).toBe(error?.message);
		expect(writes()).toEqual([]);
	});

	it.each([{ body: '  ' }, { body: '<p>x</p>', options: { dryRun: true } }])(
		'writes nothing for %j',
		async (parameters) => {
			await mailbox.run('grant:saveSignature', { name: 'Work', ...parameters });
			expect(writes()).toEqual([]);
		},
	);
});

describe('Delete Signature', () => {
	it('deletes by name, and says that there is none', async () => {
		const { id } = await save('Work', '<p>x</p>');
		expect(await mailbox.output('grant:deleteSignature', { name: 'Work' })).toEqual([{ deleted: true, id }]);
		const { error } = await mailbox.run('grant:deleteSignature', { name: 'Work' });
		expect(error?.message).toBe("The mailbox has no signature 'Work'");
		expect(await all()).toEqual([]);
	});
});

describe('A signature of the mailbox', () => {
	it('is offered by name where a mail can have one, for the mailbox that is chosen', async () => {
		const { id } = await save('Work', '<p>x</p>');
		const list = await mailbox.list('searchSignatures', { parameters: { grantId: mailbox.grant.id } });
		expect(list.results).toEqual([{ name: 'Work', value: id }]);
	});

	it.each([
		['message:send', { to: 'ada@customer.example', subject: 'Hi', body: '<p>Hello</p>' }],
		['draft:create', { to: 'ada@customer.example', subject: 'Hi', body: '<p>Hello</p>' }],
	])('%s leaves it to Nylas', async (place, parameters) => {
		const { id } = await save('Work', '<p>Ada, Shop</p>');
		const chosen = { __rl: true, mode: 'list', value: id };
		await mailbox.output(place, { ...parameters, options: { signatureId: chosen } });
		expect(mailbox.sent(/\/(messages\/send|drafts)$/)).toMatchObject([{ signature_id: id }]);
	});

	const mail = (): { id: string; thread_id: string } =>
		mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'bo@customer.example' },
			subject: 'Printer',
			body: '<p>It burns</p>',
		});

	it.each([
		{ name: 'above what an answer quotes', options: {}, order: ['Water', 'Ada, Shop', 'It burns'] },
		{ name: 'below an answer that quotes nothing', options: { quoteHistory: false }, order: ['Water', 'Ada, Shop'] },
	])('stands $name', async ({ options, order }) => {
		const { id } = await save('Work', '<p>Ada, Shop</p>');
		const answer = { replyTo: 'message', messageId: mail().id, body: '<p>Water</p>' };
		await mailbox.output('message:reply', { ...answer, options: { ...options, signatureId: id } });
		expect(mailbox.sends()[0].json).not.toHaveProperty('signature_id');
		const { body } = mailbox.nylas.outbox(mailbox.grant.id)[0];
		const places = order.map((words) => body.indexOf(words));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(Math.min(...places)).toBeGreaterThan(-1);
	});

	it.each(['<p>Ada, Shop</p>', '<p>Your friends</p>', '<p>Ada Lovelace<br>Shop Ltd</p>'])(
		'hides no answer that has left, where the provider keeps no metadata: %s',
		async (html) => {
			const { id } = await save('Work', html);
			const { thread_id: threadId } = mail();
			const answer = { replyTo: 'thread', threadId, body: '<p>Water</p>' };
			await mailbox.output('message:reply', { ...answer, options: { signatureId: id } });
			const [sent] = mailbox.nylas
				.messages(mailbox.grant.id)
				.filter(({ from }) => from[0].email === mailbox.grant.email);
			delete sent.metadata;
			const options = { signatureId: id, skipIfSent: true, idempotencyKey: 'another' };
			const [again] = await mailbox.output('message:reply', { ...answer, options });
			expect(again).toMatchObject({ skipped: true, reason: 'The answer was already sent' });
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(1);
		},
	);

	it('that is gone stops the answer before it leaves', async () => {
		const { error } = await mailbox.run('message:reply', {
			replyTo: 'message',
			messageId: mail().id,
			body: '<p>Water</p>',
			options: { signatureId: 'gone' },
		});
		expect(error).toBeDefined();
		expect(mailbox.nylas.outbox(mailbox.grant.id)).toEqual([]);
	});

	it('is not for an AI agent to write: it would stand under every later mail', async () => {
		for (const place of ['grant:saveSignature', 'grant:deleteSignature'])
			expect((await mailbox.run(place, { name: 'Work', body: 'x' }, { asTool: true })).error?.message).toMatch(/agent/);
		expect(writes()).toEqual([]);
	});
});
