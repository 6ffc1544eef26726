import { createHmac } from 'node:crypto';
import { has, numberAt, textAt } from '../../answered';
import { holds, notTried, type Fact, type Seen } from '../../fact';
import type { Received } from '../../notifications';
import type { NylasPlace } from '../../places/nylasPlace';

/** What a webhook of ours is told. */
export const notified: ReadonlyArray<Fact<NylasPlace>> = [
	{
		fact: 'docs/facts/nylas.md 3.6',
		title: 'a new webhook comes with its secret',
		needs: ['notifications'],
		async check(place) {
			const { secret } = await place.webhook();
			return holds(secret !== '', secret === '' ? 'without' : 'with');
		},
	},
	{
		fact: 'docs/facts/nylas.md 3.10',
		title: 'a second webhook with the same address is refused',
		needs: ['notifications'],
		async check(place) {
			const { url } = await place.webhook();
			const body = { trigger_types: ['message.created'], webhook_url: url, description: place.mark };
			const { status } = await place.api.ask('POST /v3/webhooks', { body });
			return holds(status >= 400, String(status));
		},
	},
	{
		fact: 'docs/facts/nylas.md 5.1',
		title: 'the envelope has type, source, id, time, and data with application_id and object',
		needs: ['notifications'],
		check: async (place) =>
			await ofNewMail(place, ({ body }) => {
				const names = ['type', 'source', 'id', 'time', 'data.application_id', 'data.object'];
				const missing = names.filter((name) => !has(body, name));
				return holds(missing.length === 0, missing.length ? `without ${missing.join(', ')}` : 'all of them');
			}),
	},
	{
		fact: 'docs/facts/nylas.md 4.9',
		title: 'a new mail is told as message.created',
		needs: ['notifications'],
		check: async (place) =>
			await ofNewMail(place, ({ body }) => holds(textAt(body, 'type') === 'message.created', textAt(body, 'type'))),
	},
	{
		fact: 'docs/facts/nylas.md 4.10',
		title: 'x-nylas-signature is the HMAC-SHA256 of the raw body, in lower case',
		needs: ['notifications'],
		async check(place) {
			const { secret } = await place.webhook();
			return await ofNewMail(place, ({ raw, headers }) => {
				const isSo = headers['x-nylas-signature'] === createHmac('sha256', secret).update(raw).digest('hex');
				return holds(isSo, isSo ? 'it is' : 'another signature');
			});
		},
	},
	{
		fact: 'docs/facts/nylas.md 6.3',
		title: 'a notification has the date that the mailbox has',
		needs: ['notifications'],
		async check(place) {
			const subject = place.subject();
			const one = await toldOf(place, subject);
			const [read] = await place.list(subject);
			if (!one || !read) return notTried('nothing came, or the mail is not listed');
			const off = numberAt(one.body, 'data.object.date') - numberAt(read, 'date');
			return holds(off === 0, off === 0 ? 'the same' : Math.abs(off) > 86_400 ? 'another day' : `${off} s off`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 5.8',
		title: 'what the mailbox sends is told, too',
		needs: ['notifications'],
		async check(place) {
			await place.webhook();
			const subject = place.subject();
			await place.send({ subject });
			const one = await place.setting.notifications?.waitFor(place.tellsOf(subject), place.setting.patience);
			return holds(one !== undefined, one ? textAt(one.body, 'type') : 'nothing came');
		},
	},
	{
		fact: 'docs/facts/nylas.md 5.9',
		title: 'a draft is not told as a message',
		needs: ['notifications'],
		async check(place) {
			await place.webhook();
			const subject = place.subject();
			await place.done('POST /drafts', { body: place.mail({ subject }) });
			const told = await place.setting.notifications?.settled(place.tellsOf(subject), place.setting.patience);
			return holds(told?.length === 0, `${told?.length} notifications`);
		},
	},
	{
		fact: 'docs/facts/nylas.md 5.16',
		title: 'an older mail is not told again as created',
		needs: ['notifications'],
		async check(place) {
			const { notifications, patience } = place.setting;
			const isCreated = ({ body }: Received) => textAt(body, 'type') === 'message.created';
			const subject = place.subject();
			if (!(await toldOf(place, subject))) return notTried('nothing came');
			// Newer mails, after which an older one may be told.
			for (let count = 0; count < 3; count += 1) await toldOf(place, place.subject());
			const all = (await notifications?.settled(isCreated, patience)) ?? [];
			const subjects = all.map(({ body }) => textAt(body, 'data.object.id'));
			const twice = subjects.length - new Set(subjects).size;
			return holds(twice === 0, `${twice} told again`);
		},
	},
];

async function ofNewMail(place: NylasPlace, look: (one: Received) => Seen): Promise<Seen> {
	const one = await toldOf(place, place.subject());
	return one ? look(one) : notTried('nothing came');
}

/** The first that is told of a mail that comes now. */
async function toldOf(place: NylasPlace, subject: string): Promise<Received | undefined> {
	await place.webhook();
	await place.receive({ subject });
	return await place.setting.notifications?.waitFor(place.tellsOf(subject), place.setting.patience);
}
