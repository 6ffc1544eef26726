import { at, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import { withText } from './conversations';

/** The types that the code takes words from (docs/facts/intercom.md 9.1, 9.7). */
const KNOWN = ['comment', 'open', 'close', 'assignment', 'assign_and_reopen', 'quick_reply', 'assign_and_unsnooze'];

export const teammates: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 8.12',
		title: 'skip_notifications is taken in 2.15',
		async check(place) {
			const { conversationId } = await place.shared();
			const body = {
				type: 'admin',
				message_type: 'comment',
				admin_id: await place.adminId(),
				body: 'silent',
				skip_notifications: true,
			};
			const answer = await place.api.ask(`POST /conversations/${conversationId}/reply`, { body });
			return holds(answer.status === 200, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 9.1',
		title: "a teammate's words stand on a part of a type that we know",
		async check(place) {
			const id = await place.conversation();
			const part = withText(await place.replyAsTeammate(id, { body: 'typed' }), 'typed');
			if (!part) return notTried('the part is not shown');
			return holds(KNOWN.includes(textAt(part, 'part_type')), textAt(part, 'part_type'));
		},
	},
	{
		fact: 'docs/facts/intercom.md 9.3',
		title: 'a note is a part of type note',
		async check(place) {
			const { conversationId } = await place.shared();
			const body = { message_type: 'note', body: 'internal' };
			const part = withText(await place.replyAsTeammate(conversationId, body), 'internal');
			return part
				? holds(textAt(part, 'part_type') === 'note', textAt(part, 'part_type'))
				: notTried('it is not shown');
		},
	},
	{
		fact: 'docs/facts/intercom.md 9.6',
		title: 'a part that an app made has an app_package_code',
		async check(place) {
			const { conversationId } = await place.shared();
			const part = withText(await place.replyAsTeammate(conversationId, { body: 'by an app' }), 'by an app');
			if (!part) return notTried('the part is not shown');
			const code = at(part, 'app_package_code');
			return holds(typeof code === 'string' && code !== '', code === null ? 'null' : typeof code);
		},
	},
	{
		fact: 'docs/facts/intercom.md 12.2',
		title: 'the message type inapp is taken',
		async check(place) {
			const { contactId } = await place.shared();
			const from = { type: 'admin', id: Number(await place.adminId()) };
			const to = { type: 'user', id: contactId };
			const body = { message_type: 'inapp', from, to, body: `Hello ${place.mark}` };
			const answer = await place.api.ask('POST /messages', { body });
			return holds(answer.status === 200, refusal(answer));
		},
	},
];
