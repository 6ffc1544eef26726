import { createHmac } from 'node:crypto';
import { has, listAt, textAt } from '../../answered';
import { holds, notTried, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import type { Received } from '../../notifications';

const REPLIED = 'conversation.admin.replied';

/** Reached only where somebody has set the app's webhook to our address (docs/facts/intercom.md 10.1). */
export const notified: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 10.12',
		title: 'the envelope has topic, app_id, id, created_at, first_sent_at, delivery_attempts and data.item',
		needs: ['notifications'],
		async check(place) {
			const first = await told(place, 'conversation.user.created', await place.conversation());
			if (!first) return notTried('nothing came: is the webhook subscribed to conversation.user.created?');
			const names = ['topic', 'app_id', 'id', 'created_at', 'first_sent_at', 'delivery_attempts', 'data.item'];
			const missing = names.filter((name) => !has(first.body, name));
			return holds(missing.length === 0, missing.length ? `without ${missing.join(', ')}` : 'all of them');
		},
	},
	{
		fact: 'docs/facts/intercom.md 10.9',
		title: "X-Hub-Signature is the HMAC-SHA1 of the raw body under the app's client secret",
		needs: ['notifications'],
		async check(place) {
			const first = await told(place, 'conversation.user.created', await place.conversation());
			if (!first) return notTried('nothing came: is the webhook subscribed to conversation.user.created?');
			const secret = place.setting.notifications?.intercom ?? '';
			const wanted = `sha1=${createHmac('sha1', secret).update(first.raw).digest('hex')}`;
			const isSo = first.headers['x-hub-signature'] === wanted;
			return holds(isSo, isSo ? 'it is' : 'another signature, or another secret');
		},
	},
	{
		fact: 'docs/facts/intercom.md 10.20',
		title: 'a reply through the API is notified',
		needs: ['notifications'],
		async check(place) {
			const id = await place.conversation();
			await place.replyAsTeammate(id, { body: `answer ${place.mark}`, skip_notifications: false });
			const one = await told(place, REPLIED, id);
			return holds(one !== undefined, one ? `with ${listAt(item(one), PARTS).length} parts` : 'nothing came');
		},
	},
	{
		fact: 'docs/facts/intercom.md 10.15',
		title: 'a notification of a reply has the one part that set it off',
		needs: ['notifications'],
		async check(place) {
			const id = await place.conversation();
			for (const word of ['first', 'second'])
				await place.replyAsTeammate(id, { body: `${word} ${place.mark}`, skip_notifications: false });
			const one = await told(place, REPLIED, id);
			if (!one) return notTried('nothing came');
			const count = listAt(item(one), PARTS).length;
			return holds(count === 1, `${count} parts`);
		},
	},
];

const PARTS = 'conversation_parts.conversation_parts';

function item({ body }: Received): unknown {
	return (body as { data?: { item?: unknown } }).data?.item;
}

async function told({ setting }: IntercomPlace, topic: string, id: string): Promise<Received | undefined> {
	const { notifications, patience } = setting;
	return await notifications?.waitFor(
		(one) => textAt(one.body, 'topic') === topic && textAt(item(one), 'id') === id,
		patience,
	);
}
