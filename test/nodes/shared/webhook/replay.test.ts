import { staleness } from '../../../../nodes/shared/webhook/age';
import { CLIENT_SECRET, SECRET, Targets } from './fuzzSetup';
import { sendAsIntercom, sendAsNylas } from '../../../support/host/signed';

/** Somebody recorded a signed notification, and sends it again. */

const targets = new Targets();

const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1_000) - minutes * 60;
const object = (id: string) => ({
	id,
	grant_id: 'g',
	thread_id: 't',
	from: [{ email: 'ada@example.com' }],
	subject: 's',
	body: 'b',
});
const ask = {
	Nylas: async (id: string, time: unknown) => {
		targets.fetched = object(id);
		return await sendAsNylas(targets.nylas.url, SECRET, {
			type: 'message.created',
			id: `n-${id}`,
			time,
			data: { object: object(id) },
		});
	},
	Intercom: async (id: string, createdAt: unknown) =>
		await sendAsIntercom(targets.intercom.url, CLIENT_SECRET, {
			topic: 'contact.user.created',
			id: `n-${id}`,
			created_at: createdAt,
			data: { item: { type: 'contact', id } },
		}),
};

describe.each([
	['Nylas', 90, () => targets.nylas],
	['Intercom', 150, () => targets.intercom],
] as const)('%s', (service, limitMinutes, host) => {
	it('starts one run, whatever comes again', async () => {
		const answers = [];
		for (let n = 0; n < 3; n += 1) answers.push((await ask[service]('same', minutesAgo(1))).json);
		expect(answers).toEqual([{ received: true }, { skipped: 'a repeat' }, { skipped: 'a repeat' }]);
		expect(host().runs).toHaveLength(1);
	});

	it('takes what a repetition of the service itself may bring', async () => {
		expect((await ask[service]('late', minutesAgo(limitMinutes - 1))).json).toEqual({ received: true });
		expect(host().runs).toHaveLength(1);
	});

	it.each<[string, unknown, string]>([
		['older than the service can send it', minutesAgo(limitMinutes + 1), 'sent too long ago'],
		['of 2017', 1_500_000_000, 'sent too long ago'],
		['of the year 1', -62_135_596_800, 'sent too long ago'],
	])('starts nothing for a notification %s', async (what, sentAt, reason) => {
		expect(await ask[service](what, sentAt)).toMatchObject({ status: 200, json: { skipped: reason } });
		expect(host().runs).toEqual([]);
	});

	it.each<[string, unknown]>([
		['without a time, which nobody can take out of a signed body', undefined],
		['of an hour ahead, by a clock that is wrong', minutesAgo(-60)],
		['of just now, in words', new Date().toISOString()],
	])('takes a notification %s', async (what, sentAt) => {
		expect((await ask[service](what, sentAt)).json).toEqual({ received: true });
	});
});

it('an option sets another limit, or none', () => {
	const now = Date.now();
	expect(staleness(minutesAgo(10), 5, now)).toBe('sent too long ago');
	expect(staleness(minutesAgo(10), 15, now)).toBeUndefined();
	expect(staleness(minutesAgo(1_000_000), 0, now)).toBeUndefined();
	expect(staleness('2017-07-14T02:40:00Z', 15, now)).toBe('sent too long ago');
});
