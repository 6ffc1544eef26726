import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, scheduled mails', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	it('shows, lists and cancels a scheduled mail', async () => {
		const sendAt = Math.floor(Date.now() / 1000) + 3_600;
		const [{ schedule_id: scheduleId }] = await mailbox.output('message:send', {
			to: 'ada@customer.example',
			subject: 'Later',
			body: 'x',
			options: { sendAt: String(sendAt) },
		});
		expect(await mailbox.output('scheduledMessage:getMany')).toMatchObject([
			{ schedule_id: scheduleId, status: { code: 'pending' } },
		]);
		expect(await mailbox.output('scheduledMessage:get', { scheduleId })).toMatchObject([{ schedule_id: scheduleId }]);
		expect(await mailbox.output('scheduledMessage:cancel', { scheduleId })).toMatchObject([
			{ cancelled: true, schedule_id: scheduleId },
		]);
		expect(mailbox.nylas.outbox(mailbox.grant.id)).toHaveLength(0);
	});
});
