import { bytes, withFiles } from '../../../support/files';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, drafts', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: '<p>It burns</p>', ...more });

	describe('a draft', () => {
		it('is written, changed, listed, sent and not to be found any more', async () => {
			const parent = receive();
			const file = { content: bytes(1_000), filename: 'a.bin', contentType: 'application/octet-stream' };
			const [draft] = await mailbox.output(
				'draft:create',
				{
					to: 'ada@customer.example',
					subject: 'Re: Printer',
					body: 'Restart it',
					options: { replyToMessageId: parent.id, attachments: 'data' },
				},
				{ input: [withFiles({ data: file })] },
			);
			expect(draft).toMatchObject({
				object: 'draft',
				thread_id: parent.thread_id,
				attachments: [{ filename: 'a.bin' }],
			});
			await mailbox.output('draft:update', { draftId: draft.id, options: { subject: 'Re: The printer' } });
			expect(mailbox.last().json).toEqual({ subject: 'Re: The printer' });
			expect(await mailbox.output('draft:get', { draftId: draft.id })).toMatchObject([
				{ subject: 'Re: The printer', to: [{ email: 'ada@customer.example' }] },
			]);
			expect(await mailbox.output('draft:getMany', { options: { threadId: parent.thread_id } })).toHaveLength(1);
			const [sent] = await mailbox.output('draft:send', { draftId: draft.id });
			expect(sent).toMatchObject({ sent: true, subject: 'Re: The printer' });
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toMatchObject([
				{ thread_id: parent.thread_id, subject: 'Re: The printer' },
			]);
			expect(await mailbox.output('draft:getMany')).toHaveLength(0);
		});

		it('may have no recipient yet, and is deleted', async () => {
			const [draft] = await mailbox.output('draft:create', { subject: 'Idea' });
			expect(await mailbox.output('draft:delete', { draftId: draft.id })).toEqual([{ deleted: true, id: draft.id }]);
		});

		it('is not sent again after a lost answer, because Nylas has no key for it', async () => {
			const [draft] = await mailbox.output('draft:create', { to: 'ada@customer.example', subject: 'Once' });
			mailbox.nylas.faults.add({ route: /POST .*drafts\//, dropAnswer: true });
			const { items } = await mailbox.run('draft:send', { draftId: draft.id }, { continueOnFail: true });
			expect(items[0].json).toMatchObject({
				error: 'Nylas did not answer',
				details: { ambiguous: true, retryable: false },
			});
			expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(1);
		});

		it('goes to nobody outside when an agent sends it', async () => {
			const [draft] = await mailbox.output('draft:create', { to: 'ada@customer.example', subject: 'Hi' });
			const { error } = await mailbox.run('draft:send', { draftId: draft.id }, { asTool: true });
			expect(error?.message).toBe('The AI agent is not allowed to write to this recipient');
			await mailbox.output(
				'draft:send',
				{ draftId: draft.id, options: { allowedDomains: 'customer.example' } },
				{ asTool: true },
			);
		});

		it('is left alone when nothing is to be changed', async () => {
			const [draft] = await mailbox.output('draft:create', { subject: 'Idea' });
			expect((await mailbox.run('draft:update', { draftId: draft.id })).error?.message).toBe(
				'There is nothing to update',
			);
		});
	});
});
