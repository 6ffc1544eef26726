import { openMailbox, type Mailbox } from '../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, threads', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });
	const find = (id: string) => mailbox.nylas.messages(mailbox.grant.id).find((message) => message.id === id);

	describe('a thread', () => {
		it('is found, marked and deleted', async () => {
			const message = receive();
			receive({ from: { email: 'grace@customer.example' }, subject: 'Other' });
			const [thread, ...others] = await mailbox.output('thread:getMany', {
				options: { from: 'ada@customer.example', anyEmail: 'ada@customer.example' },
			});
			expect([thread.id, others]).toEqual([message.thread_id, []]);
			await mailbox.output('thread:update', { threadId: message.thread_id, options: { unread: false } });
			expect(find(message.id)?.unread).toBe(false);
			expect(await mailbox.output('thread:delete', { threadId: message.thread_id })).toEqual([
				{ deleted: true, id: message.thread_id },
			]);
		});

		it('list asks for no more than fifty at once', async () => {
			for (let number = 0; number < 60; number += 1) receive({ subject: `Mail ${number}` });
			expect(await mailbox.output('thread:getMany', { returnAll: true })).toHaveLength(60);
			expect(mailbox.requests(/threads$/).map(({ query }) => query.get('limit'))).toEqual(['50', '50']);
		});
	});
});

describe('Nylas, one thread', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });

	it('gets a thread', async () => {
		const message = receive('Printer');
		const { items } = await mailbox.run('thread:get', { threadId: message.thread_id });
		expect(items[0].json).toMatchObject({ id: message.thread_id, message_ids: [message.id], subject: 'Printer' });
	});
});

describe.each(['google', 'microsoft', 'imap'] as const)('Nylas, the places of a thread at %s', (provider) => {
	let mailbox: Mailbox;
	let grantId: string;

	beforeEach(async () => {
		mailbox = await openMailbox();
		grantId = mailbox.nylas.addGrant({ email: `${provider}@shop.example`, provider }).id;
	});
	afterEach(async () => await mailbox.close());

	const run = async (operation: string, more: object = {}) =>
		(await mailbox.output(`thread:${operation}`, { grantId, threadId: message().thread_id, ...more }))[0];
	const message = (index = 0) => mailbox.nylas.messages(grantId)[index];
	const receive = (more = {}) =>
		mailbox.nylas.receive(grantId, { from: ADA, subject: 'Printer', body: '<p>Hi</p>', ...more });
	const names = (index = 0) => {
		const known = mailbox.nylas.folders(grantId);
		return message(index).folders.map((id) => known.find((folder) => folder.id === id)?.name);
	};
	const puts = () => mailbox.requests(/^PUT/);
	const canArchive = provider !== 'imap';

	it('are left and taken again, and nothing is written twice', async () => {
		receive();
		mailbox.nylas.sendByHand(grantId, {
			to: [ADA],
			subject: 'Re: Printer',
			body: '<p>Yes</p>',
			inReplyTo: message().id,
		});
		const sentFolders = names(1);
		expect(await run('archive')).toMatchObject({ changed: 1, messageIds: [message().id] });
		expect(message().unread).toBe(false);
		expect(names().some((name) => /^inbox$/i.test(String(name)))).toBe(!canArchive);
		expect(names(1)).toEqual(sentFolders);
		expect(await run('getLabels')).toMatchObject({
			isInInbox: !canArchive,
			isArchived: canArchive,
			isUnread: false,
			labels: [],
		});
		expect(await run('archive')).toMatchObject({ changed: 0 });
		expect(await run('moveToInbox')).toMatchObject({ changed: canArchive ? 1 : 0 });
		expect(await run('getLabels')).toMatchObject({ isInInbox: true, isArchived: false });
		expect(await run('moveToInbox')).toMatchObject({ changed: 0 });
		expect(puts()).toHaveLength(canArchive ? 2 : 1);
	});

	it('have labels where the provider has', async () => {
		receive();
		const has = provider === 'google';
		expect(await run('addLabel', { name: 'Billing' })).toMatchObject({ changed: has ? 1 : 0 });
		expect(await run('addLabel', { name: 'billing' })).toMatchObject({ changed: 0 });
		expect(await run('getLabels')).toMatchObject({ labels: has ? ['Billing'] : [], isInInbox: true });
	});

	it('of what was thrown away are left alone', async () => {
		receive();
		const trash = mailbox.nylas.folders(grantId).find(({ attributes }) => attributes.includes('\\Trash'))!;
		message().folders = [trash.id];
		expect(await run('archive')).toMatchObject({ changed: 0 });
		expect(await run('moveToInbox')).toMatchObject({ changed: 0 });
		expect(await run('getLabels')).toMatchObject({ isArchived: false });
	});
});
