import { ADA, TriggerStage } from './setup';

const stage = new TriggerStage();

describe('own mail', () => {
	it.each([
		['from the address of the mailbox', { from: { email: 'Support@Shop.example' } }],
		['from an alias', { from: { email: 'help@shop.example' } }],
		['from the address with a plus part', { from: { email: 'support+billing@shop.example' } }],
		['lying in Sent', { folders: ['SENT'] }],
	])('%s starts nothing', async (_, mail) => {
		const host = await stage.activate();
		await stage.arrive(mail);
		expect(stage.answers()).toEqual([200]);
		expect(host.runs).toHaveLength(0);
		expect(host.logged('debug')).toContain('own mail');
	});

	it('is not fetched, where the notification says that it lies in Sent', async () => {
		await stage.activate();
		await stage.arrive({ from: { email: 'support@shop.example' }, folders: ['SENT'] });
		expect(stage.nylas.log.requests(/^GET .*\/messages/)).toEqual([]);
	});

	it('that was sent by hand starts nothing, at Microsoft neither, where Sent is an opaque folder', async () => {
		stage.grant = stage.nylas.addGrant({ email: 'office@shop.example', provider: 'microsoft' });
		const host = await stage.activate();
		stage.nylas.sendByHand(stage.grant.id, {
			to: [ADA],
			subject: 'Hello',
			body: 'x',
			from: { email: 'somebody@else.example' },
		});
		await stage.nylas.settled();
		expect(stage.answers()).toEqual([200]);
		expect(host.runs).toHaveLength(0);
	});

	it('is not what a group hands on under its own address: somebody outside has written it', async () => {
		const host = await stage.activate();
		const headers = [
			{ name: 'List-Id', value: '<support.shop.example>' },
			{ name: 'Precedence', value: 'list' },
		];
		await stage.arrive({
			folders: ['INBOX'],
			from: { email: 'support@shop.example', name: 'Ana Silva via Support' },
			replyTo: [{ email: 'ana@customer.example' }],
			headers,
		});
		expect(host.items()).toMatchObject([
			{ isOwn: false, automatic: null, customer: { email: 'ana@customer.example', name: 'Ana Silva', via: 'list' } },
		]);
	});

	it('is what asks for answers elsewhere, too', async () => {
		const host = await stage.activate();
		await stage.arrive({
			from: { email: 'support@shop.example' },
			replyTo: [{ email: 'other@customer.example' }],
			folders: ['SENT'],
		});
		await stage.arrive({
			from: { email: 'support@shop.example' },
			replyTo: [{ email: 'other@customer.example' }],
			folders: ['INBOX', 'SENT'],
		});
		await stage.arrive({
			from: { email: 'support@shop.example' },
			replyTo: [{ email: 'other@customer.example' }],
			folders: ['INBOX'],
		});
		expect(host.runs).toEqual([]);
	});

	it('is passed on and marked where the option says so', async () => {
		const host = await stage.activate({ options: { ownMail: 'pass' } });
		stage.nylas.sendByHand(stage.grant.id, { to: [ADA], subject: 'Hello', body: '<p>x</p>' });
		await stage.nylas.settled();
		expect(host.items()).toMatchObject([{ isOwn: true, subject: 'Hello' }]);
	});

	it('is never a draft', async () => {
		const host = await stage.activate({ options: { ownMail: 'pass' } });
		await stage.arrive({ from: { email: 'support@shop.example' }, folders: ['DRAFT'] });
		expect(host.runs).toHaveLength(0);
	});
});

describe('mail through a list', () => {
	const through = (id: string) => ({
		headers: [
			{ name: 'List-ID', value: `Support <${id}>` },
			{ name: 'Precedence', value: 'list' },
			{ name: 'List-Unsubscribe', value: '<mailto:x@y.example>' },
		],
	});

	it("is a customer's, where the list is a group of the mailbox's own domain", async () => {
		const host = await stage.activate();
		await stage.arrive({ from: ADA, ...through('helpdesk.shop.example') });
		expect(host.items()).toMatchObject([{ automatic: null, customer: { email: ADA.email } }]);
	});

	it.each([
		["the list is somebody else's", { from: ADA, ...through('news.customer.example') }],
		['a colleague writes to the group', { from: { email: 'boss@shop.example' }, ...through('all.shop.example') }],
	])('starts nothing where %s', async (_, mail) => {
		const host = await stage.activate();
		await stage.arrive(mail);
		expect(host.runs).toEqual([]);
	});
});

describe('automatic mail', () => {
	const headers = [{ name: 'Auto-Submitted', value: 'auto-replied' }];

	it('starts nothing, and the reason is answered and logged without an address', async () => {
		const host = await stage.activate();
		await stage.arrive({ headers, subject: 'Out of office' });
		expect(host.runs).toHaveLength(0);
		expect(host.logged('debug')).toContain('automatic mail: autoReply');
		expect(host.log.map(({ text }) => text).join('\n')).not.toContain('@');
	});

	it('is passed on with its reason where the option says so', async () => {
		const host = await stage.activate({ options: { automaticMail: 'pass' } });
		await stage.arrive({ headers });
		expect(host.items()).toMatchObject([{ automatic: { kind: 'autoReply' } }]);
	});
});

describe('a filter', () => {
	it.each<[string, Record<string, unknown>, object, string]>([
		['folders', { folders: ['Label_7'] }, {}, 'in another folder'],
		['senders', { from: ['bob@example.com'] }, {}, 'from somebody else'],
		['domains', { domains: ['shop.example'] }, {}, 'from another domain'],
		['recipients', { to: ['billing@shop.example'] }, {}, 'to somebody else'],
		['files', { onlyWithAttachment: true }, {}, 'without an attachment'],
	])('for %s leaves others out', async (_, options, mail, reason) => {
		const host = await stage.activate({ options });
		await stage.arrive(mail);
		expect(host.runs).toHaveLength(0);
		expect(host.logged('debug')).toContain(reason);
	});

	it('lets through what fits all of them', async () => {
		const options = {
			folders: ['inbox'],
			from: ['ADA@example.com'],
			domains: ['@Example.com'],
			to: ['billing@shop.example'],
			onlyWithAttachment: true,
		};
		const host = await stage.activate({ options });
		await stage.arrive({
			cc: [{ email: 'Billing@shop.example' }],
			files: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('a') }],
		});
		expect(host.runs).toHaveLength(1);
	});

	it('is asked of the whole mail when the notification lacks the fields', async () => {
		const host = await stage.activate({ options: { from: ['bob@example.com'] } });
		stage.nylas.deliveryFaults.lose = 1;
		const { id } = await stage.arrive();
		expect((await stage.post({ type: 'message.created.transformed', object: { id } })).json).toEqual({
			skipped: 'from somebody else',
		});
		expect(host.runs).toHaveLength(0);
	});

	it.each([
		['id', () => stage.grant.id],
		['address', () => 'Support@shop.example'],
	])('for one mailbox by %s leaves others out', async (_, grantId) => {
		const other = stage.nylas.addGrant({ email: 'other@shop.example' });
		const host = await stage.activate({ grantId: { __rl: true, mode: 'id', value: grantId() } });
		stage.nylas.receive(other.id, { from: ADA, subject: 'Not here', body: 'x' });
		await stage.arrive();
		expect(host.items()).toMatchObject([{ subject: 'Printer on fire' }]);
	});
});

describe('mail in spam or trash', () => {
	it.each([['SPAM'], ['TRASH']])('starts nothing: %s', async (folder) => {
		const host = await stage.activate();
		await stage.arrive({ folders: [folder] });
		expect(host.runs).toHaveLength(0);
		expect(host.logged('debug')).toContain('in spam or trash');
	});

	it('is known at Microsoft, too, where the folder is an opaque id', async () => {
		stage.grant = stage.nylas.addGrant({ email: 'office@shop.example', provider: 'microsoft' });
		const { data } = (await (
			await fetch(`${stage.nylas.url}/v3/grants/${stage.grant.id}/folders`, {
				headers: { authorization: `Bearer ${stage.nylas.apiKey}` },
			})
		).json()) as { data: Array<{ id: string; attributes?: string[] }> };
		const junk = data.find(({ attributes }) => attributes?.includes('\\Junk'));
		expect(junk).toBeDefined();
		const host = await stage.activate();
		await stage.arrive({ folders: [junk?.id ?? ''] });
		expect(host.runs).toHaveLength(0);
	});

	it.each([
		['the option says so', { options: { includeSpamTrash: true } }],
		['the folder is chosen', { options: { folders: 'SPAM' } }],
	])('starts a run where %s', async (_, parameters) => {
		const host = await stage.activate(parameters);
		await stage.arrive({ folders: ['SPAM'] });
		expect(host.runs).toHaveLength(1);
	});
});

describe('what a person has sent', () => {
	it.each([
		[
			'an encrypted mail',
			{
				files: [
					{
						filename: 'smime.p7m',
						contentType: 'application/pkcs7-mime; smime-type=enveloped-data',
						content: Buffer.from('x'),
					},
				],
			},
			'encrypted',
		],
		[
			'an invitation with words of its own',
			{
				subject: 'Lunch?',
				files: [{ filename: 'invite.ics', contentType: 'text/calendar; method=REQUEST', content: Buffer.from('x') }],
			},
			'calendar',
		],
	])('%s starts a run, and says what it is', async (_, mail, kind) => {
		const host = await stage.activate();
		await stage.arrive(mail);
		expect(host.items()).toMatchObject([{ automatic: { kind } }]);
	});
});
