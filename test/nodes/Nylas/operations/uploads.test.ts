import { withFiles } from '../../../support/files';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

const MB = 1_000_000;

describe('files beyond the limit of a request', () => {
	let mailbox: Mailbox;

	beforeEach(async () => {
		mailbox = await openMailbox({ provider: 'microsoft' });
	});
	afterEach(async () => await mailbox.close());

	const files = (sizes: Record<string, number>) => ({
		input: [
			withFiles(
				Object.fromEntries(
					Object.entries(sizes).map(([name, bytes]) => [
						name,
						{ content: Buffer.alloc(bytes, name), filename: `${name}.zip`, contentType: 'application/zip' },
					]),
				),
			),
		],
	});
	const mail = { to: 'ada@customer.example', subject: 'Files', body: '<p>Here</p>', options: { attachments: '*' } };
	const asked = () =>
		mailbox.requests(/^(POST|PUT)/).map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/g, '*')}`);
	const arrived = () =>
		mailbox.nylas
			.outbox(mailbox.grant.id)[0]
			.attachments.map(({ id, filename, size }) => [
				filename,
				size,
				mailbox.nylas.file(mailbox.grant.id, id).toString('latin1', 0, 3),
			]);

	it('are uploaded before the mail, without the key, the small ones stay in it', async () => {
		await mailbox.output('message:send', mail, files({ big: 26 * MB, bit: 1_000 }));
		expect(asked()).toEqual([
			'POST /v3/grants/*/attachment-uploads',
			'PUT /storage/*',
			'POST /v3/grants/*/attachment-uploads/*/complete',
			'POST /v3/grants/*/messages/send',
		]);
		expect(mailbox.requests(/^PUT \/storage/)[0].headers.authorization).toBeUndefined();
		expect(arrived()).toEqual([
			['big.zip', 26 * MB, 'big'],
			['bit.zip', 1_000, 'bit'],
		]);
	});

	it('go along in drafts and answers, too', async () => {
		await mailbox.output('draft:create', mail, files({ big: 26 * MB }));
		expect(mailbox.requests(/drafts$/)).toHaveLength(1);
		const { id } = mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'ada@customer.example' },
			subject: 'Files?',
			body: '<p>Please</p>',
		});
		const answer = { replyTo: 'message', messageId: id, body: '<p>Here</p>', options: { attachments: '*' } };
		const [sent] = await mailbox.output('message:reply', answer, files({ big: 26 * MB }));
		expect(sent).not.toHaveProperty('leftOutFiles');
		expect(arrived()).toEqual([['big.zip', 26 * MB, 'big']]);
	});

	it('that fit into one request are not uploaded', async () => {
		await mailbox.output('message:send', mail, files({ big: 20 * MB }));
		expect(asked()).toEqual(['POST /v3/grants/*/messages/send']);
	});

	it.each([
		{ name: 'another provider', grant: { provider: 'google' as const }, options: {} },
		{
			name: 'a mail for later, as uploads are kept for an hour',
			grant: {},
			options: { sendAt: new Date(Date.now() + 3 * 3_600_000).toISOString() },
		},
	])('stay refused for $name', async ({ grant, options }) => {
		mailbox.nylas.updateGrant(mailbox.grant.id, grant);
		const parameters = { ...mail, options: { ...mail.options, ...options } };
		const { error } = await mailbox.run('message:send', parameters, files({ big: 26 * MB }));
		expect(error?.message).toBe('The email is larger than Nylas accepts');
		expect(asked()).toEqual([]);
	});

	it('get a session of their own for each attempt', async () => {
		mailbox.nylas.faults.add({ route: /^PUT \/storage/, status: 503, times: 1 });
		await mailbox.output('message:send', mail, files({ big: 26 * MB }));
		expect(asked().filter((request) => request.endsWith('attachment-uploads'))).toHaveLength(2);
		expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(1);
	});

	it('leave once, also where the run is tried again: its uploads are others, and Nylas refuses the key', async () => {
		const parameters = { ...mail, options: { ...mail.options, idempotencyKey: 'k' } };
		await mailbox.output('message:send', parameters, files({ big: 26 * MB }));
		const { error } = await mailbox.run('message:send', parameters, files({ big: 26 * MB }));
		expect(error?.httpCode).toBe('409');
		expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(1);
	});

	it('stop the mail where the storage refuses them', async () => {
		mailbox.nylas.faults.add({ route: /^PUT \/storage/, status: 403 });
		const { error } = await mailbox.run('message:send', mail, files({ big: 26 * MB }));
		expect(error?.message).toBe("'big.zip' could not be uploaded");
		expect(mailbox.sends()).toEqual([]);
	});

	it('are not uploaded in a dry run, which shows every request', async () => {
		const parameters = { ...mail, options: { ...mail.options, dryRun: true } };
		const planned = await mailbox.output('message:send', parameters, files({ big: 26 * MB }));
		expect(planned.map(({ url }) => String(url).replace(/.*\/grants\/[^/]+\//, ''))).toEqual([
			'attachment-uploads',
			'attachment-uploads/id-of-request-1/complete',
			'messages/send',
		]);
		expect(asked()).toEqual([]);
	});

	it('are not uploaded by an AI agent that may not write to this person', async () => {
		const { error } = await mailbox.run('message:send', mail, { ...files({ big: 26 * MB }), asTool: true });
		expect(error?.message).toMatch(/agent/);
		expect(asked()).toEqual([]);
	});
});
