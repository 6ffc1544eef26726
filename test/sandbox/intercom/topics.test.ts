import type { Intercom } from './api';
import { adminReply, ALL, listening, type Delivery, type Listening } from './receiver';

let at: Listening;
let service: Intercom;
let url: string;
beforeEach(async () => {
	at = await listening();
	({ service, url } = at);
});
afterEach(async () => await at.close());

const admin = () => service.sandbox.admins[0].id;
const fired = async (act: () => unknown) => await at.fired(act);
const topics = (list: Delivery[]) => list.map(({ json }) => json.topic).sort();
const reply = async (id: string, body: object) => await adminReply(service, id, body);

describe('topics', () => {
	beforeEach(async () => void (await service.sandbox.saveWebhook({ url, topics: ALL })));
	const hand = () => service.sandbox.teammate;

	const actions: Array<[string, (id: string) => unknown, string[]]> = [
		[
			'an answer of a teammate',
			(id) => hand().reply(id, { adminId: admin(), body: 'Hi' }),
			['conversation.admin.replied'],
		],
		['a note', (id) => hand().reply(id, { adminId: admin(), body: 'Hi', note: true }), ['conversation.admin.noted']],
		[
			'an assignment',
			(id) => hand().assign(id, { adminId: admin(), teamId: service.sandbox.teams[0].id }),
			['conversation.admin.assigned'],
		],
		['closing', (id) => hand().close(id, { adminId: admin(), body: 'Bye' }), ['conversation.admin.closed']],
		['opening', (id) => hand().open(id, { adminId: admin() }), ['conversation.admin.opened']],
		['a silent answer', (id) => reply(id, { skip_notifications: true }), ['conversation.admin.replied']],
		[
			'an answer of the bot',
			(id) => reply(id, { admin_id: service.sandbox.operatorId }),
			['conversation.admin.replied', 'conversation.operator.replied'],
		],
		['deleting', (id) => service.call(`DELETE /conversations/${id}`), ['conversation.deleted']],
		[
			'a reply of the contact',
			(id) =>
				service.call(`POST /conversations/${id}/reply`, {
					type: 'user',
					message_type: 'comment',
					intercom_user_id: service.sandbox.contacts[0].id,
					body: 'More',
				}),
			['conversation.user.replied'],
		],
	];
	test.each(actions)('%s', async (_name, act, expected) => {
		const id = await service.conversation();
		expect(topics(await fired(() => act(id)))).toEqual(expected);
	});

	test('the first answer that assigns goes to two topics, under two ids and with one part', async () => {
		service.sandbox.quirks.on('first-answer-assigns');
		const id = await service.conversation();
		const list = await fired(() => hand().reply(id, { adminId: admin(), body: 'Hi' }));
		expect(topics(list)).toEqual(['conversation.admin.open.assigned', 'conversation.admin.replied']);
		expect(new Set(list.map(({ json }) => json.id)).size).toBe(2);
		const shown = list.map(({ json }) => json.data.item.conversation_parts.conversation_parts[0]);
		expect(shown[0]).toMatchObject({ id: shown[1].id, part_type: 'assignment', body: 'Hi' });
	});

	test('redacting shows the part without its text', async () => {
		const id = await service.conversation();
		const part = hand().reply(id, { adminId: admin(), body: 'Secret' });
		const [{ json }] = await fired(() =>
			service.call('POST /conversations/redact', {
				type: 'conversation_part',
				conversation_id: id,
				conversation_part_id: part.id,
			}),
		);
		expect(json).toMatchObject({
			topic: 'conversation_part.redacted',
			data: {
				item: { conversation_parts: { conversation_parts: [{ redacted: true, body: 'This message was deleted' }] } },
			},
		});
	});

	test('deleting says little', async () => {
		const id = await service.conversation();
		const [{ json }] = await fired(() => service.call(`DELETE /conversations/${id}`));
		expect(json.data.item).toEqual({ type: 'conversation', conversation_id: id });
	});

	test('new contacts by role, and archiving', async () => {
		expect(topics(await fired(() => service.contact({ role: 'lead' })))).toEqual(['contact.lead.created']);
		const id = await service.contact();
		expect(topics(await fired(() => service.call(`POST /contacts/${id}/archive`)))).toEqual(['contact.archived']);
	});
});
