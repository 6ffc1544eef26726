import { textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import { partsOf, withText } from './conversations';

const OLD_SEC = 1_700_000_123;

function byContact(contactId: string, details: object): object {
	return { type: 'user', message_type: 'comment', intercom_user_id: contactId, ...details };
}

export const replies: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 8.1',
		title: "a lead's reply has the type user, too",
		async check(place) {
			const { id } = await place.contact({ role: 'lead' });
			const body = { from: { type: 'lead', id }, body: `Hello ${place.mark}` };
			const made = textAt(await place.api.done('POST /conversations', { body }), 'conversation_id');
			const reply = byContact(id, { body: 'More' });
			const answer = await place.api.ask(`POST /conversations/${made}/reply`, { body: reply });
			return holds(answer.status === 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.3',
		title: 'created_at dates a conversation and a reply into the past',
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation({ contactId: id, createdAt: OLD_SEC });
			const reply = byContact(id, { body: 'dated', created_at: OLD_SEC + 60 });
			await place.api.done(`POST /conversations/${conversationId}/reply`, { body: reply });
			const now = await place.read(conversationId);
			const off = [
				Math.abs(Number(textAt(now, 'created_at')) - OLD_SEC),
				Math.abs(Number(textAt(withText(now, 'dated'), 'created_at')) - OLD_SEC - 60),
			];
			return holds(
				off.every((sec) => sec < 60),
				off.every((sec) => sec < 60) ? 'in the past' : 'now',
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.19',
		title: 'created_at is stored to the second, as it was given',
		async check(place) {
			const now = await place.read(await place.conversation({ createdAt: OLD_SEC }));
			const off = Number(textAt(now, 'created_at')) - OLD_SEC;
			return holds(off === 0, off === 0 ? 'as given' : `${off} s off`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.4',
		title: 'the answer to a reply is the conversation, with the new part in it',
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation({ contactId: id });
			await place.api.done(`POST /conversations/${conversationId}/reply`, { body: byContact(id, { body: 'one' }) });
			const body = byContact(id, { body: 'two' });
			const answer = await place.api.done(`POST /conversations/${conversationId}/reply`, { body });
			return holds(
				textAt(answer, 'id') === conversationId && withText(answer, 'two') !== undefined,
				`${partsOf(answer).length} parts of 2`,
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.5',
		title: "a contact's reply to a closed conversation reopens it, on a part of type open",
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation({ contactId: id });
			await place.close(conversationId);
			await place.api.done(`POST /conversations/${conversationId}/reply`, { body: byContact(id, { body: 'again' }) });
			const now = await place.read(conversationId);
			const type = textAt(withText(now, 'again'), 'part_type');
			return holds(textAt(now, 'state') === 'open' && type === 'open', `state ${textAt(now, 'state')}, part ${type}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 8.8',
		title: 'an empty text is 400',
		async check(place) {
			const { contactId, conversationId } = await place.shared();
			const body = byContact(contactId, { body: ' ' });
			const answer = await place.api.ask(`POST /conversations/${conversationId}/reply`, { body });
			return holds(answer.status === 400, refusal(answer));
		},
	},
];
