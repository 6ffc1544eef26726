import { schedule } from '../../../../sandbox/nylas/sending/schedules';
import { State } from '../../../../sandbox/nylas/state';
import { Quirks } from '../../../../sandbox/quirks/quirks';
import { seeded } from '../../../../sandbox/server/random';

describe('a schedule', () => {
	const sendAt = Math.floor(Date.now() / 1_000) - 1;

	it('sends the mail when its time has come, and says so', async () => {
		const state = new State(seeded(1), new Quirks());
		const mailbox = state.addGrant({ email: 'support@acme.example' });
		const told: Array<[string, Record<string, unknown>]> = [];
		const done = new Promise<void>((resolve) => {
			state.emit = (type, _, object) => {
				told.push([type, object]);
				if (type === 'message.send_success') resolve();
			};
		});
		const id = schedule(
			{ state, mailbox },
			{ direction: 'sent', from: { email: 'support@acme.example' }, subject: 'Later', body: 'text' },
			sendAt,
		);
		// The schedule's own timer keeps no process alive.
		const alive = setInterval(() => undefined, 10);
		await done;
		clearInterval(alive);
		expect(told.map(([type]) => type)).toEqual(['message.created', 'message.created.cleaned', 'message.send_success']);
		expect(told[2][1]).toMatchObject({ schedule_id: id, send_at: sendAt, subject: 'Later' });
		expect(told[2][1]).not.toHaveProperty('body');
		expect(mailbox.outbox).toMatchObject([{ subject: 'Later', date: sendAt }]);
		expect(mailbox.schedules.get(id)?.status.code).toBe('success');
	});
});
