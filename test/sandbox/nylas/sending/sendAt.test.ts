import { at, outbox, send, to } from './mailbox';

describe('send_at', () => {
	const inSec = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

	it('answers 202 with a schedule that can be seen and cancelled', async () => {
		const { status, body } = await send({ to, subject: 'Later', send_at: inSec(600) });
		expect([status, body.data.id, outbox().length]).toEqual([202, undefined, 0]);
		const id = body.data.schedule_id;
		const list = JSON.parse((await at.ask('$/messages/schedules')).text) as object[];
		expect(list).toMatchObject([{ schedule_id: id, status: { code: 'pending' } }]);
		const cancelled = await at.ask(`$/messages/schedules/${id}`, { method: 'DELETE' });
		expect([cancelled.status, cancelled.body.data]).toEqual([202, { message: 'requested cancelation for workflow' }]);
		expect((await at.ask(`$/messages/schedules/${id}`)).status).toBe(404);
	});

	it.each([
		['sooner than 2 minutes', 60],
		['later than 30 days', 31 * 86_400],
	])('refuses %s', async (_, seconds) => {
		expect((await send({ to, send_at: inSec(seconds) })).status).toBe(400);
	});

	it('takes a later time with use_draft', async () => {
		expect((await send({ to, send_at: inSec(31 * 86_400), use_draft: true })).status).toBe(202);
	});
});
