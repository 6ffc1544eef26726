import { has, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';

export const participants: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 7.9',
		title: 'contacts in a conversation have no address and no name',
		async check(place) {
			const conversation = await place.read((await place.shared()).conversationId);
			const [contact] = listAt(conversation, 'contacts.contacts');
			const extra = ['email', 'name'].filter((name) => has(contact, name));
			return holds(contact !== undefined && extra.length === 0, extra.length ? `with ${extra.join(', ')}` : 'IDs only');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.20',
		title: 'the last participant stays: 422',
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation({ contactId: id });
			const body = { admin_id: await place.adminId() };
			const answer = await place.api.ask(`DELETE /conversations/${conversationId}/customers/${id}`, { body });
			return holds(answer.status === 422, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.21',
		title: 'attaching an unknown address makes a lead',
		async check(place) {
			const conversationId = await place.conversation();
			const email = place.address();
			const body = { admin_id: await place.adminId(), customer: { email } };
			const answer = await place.api.ask(`POST /conversations/${conversationId}/customers`, { body });
			if (answer.status >= 300) return notTried(`attaching is ${refusal(answer)}`);
			const found = await place.found('contacts', { field: 'email', operator: '=', value: email });
			return holds(textAt(found?.found, 'role') === 'lead', textAt(found?.found, 'role') || 'not found');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.26',
		title: 'a second contact may be attached',
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation();
			const body = { admin_id: await place.adminId(), customer: { intercom_user_id: id } };
			const answer = await place.api.ask(`POST /conversations/${conversationId}/customers`, { body });
			return holds(answer.status === 200, refusal(answer));
		},
	},
];
