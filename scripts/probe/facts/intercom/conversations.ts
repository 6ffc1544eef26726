import { at, listAt, numberAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import { V2_16, type IntercomPlace } from '../../places/intercomPlace';

/** The parts of a conversation, as it was answered. */
export function partsOf(conversation: unknown): unknown[] {
	return listAt(conversation, 'conversation_parts.conversation_parts');
}

/** The part whose text has these words. */
export function withText(conversation: unknown, text: string): unknown {
	return partsOf(conversation).find((part) => textAt(part, 'body').includes(text));
}

export const conversations: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 7.2',
		title: 'a new conversation is answered as a message: id of the source, conversation_id of the conversation',
		async check(place) {
			const { id } = await place.contact();
			const body = { from: { type: 'user', id }, body: `Hello ${place.mark}` };
			const made = await place.api.done('POST /conversations', { body });
			const { source } = (await place.read(textAt(made, 'conversation_id'))) as { source: unknown };
			return holds(textAt(source, 'id') === textAt(made, 'id'), `type ${textAt(made, 'type')}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.3',
		title: 'a lead that is named "user" is refused',
		async check(place) {
			const { id } = await place.contact({ role: 'lead' });
			const body = { from: { type: 'user', id }, body: `Hello ${place.mark}` };
			const answer = await place.api.ask('POST /conversations', { body });
			return holds(answer.status >= 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.7',
		title: 'the first message is the source, and no part',
		async check(place) {
			const conversation = await place.read((await place.shared()).conversationId);
			const isSource = textAt(conversation, 'source.body').includes(place.mark);
			const repeated = partsOf(conversation).filter((part) => textAt(part, 'body').includes(place.mark)).length;
			return holds(isSource && repeated === 0, `${isSource ? 'in' : 'not in'} the source, ${repeated} times in parts`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.10',
		title: 'an update writes title and read',
		async check(place) {
			const id = await place.conversation();
			const body = { title: `Title ${place.mark}`, read: true };
			await place.api.done(`PUT /conversations/${id}`, { body });
			const now = await place.read(id);
			const isWritten = textAt(now, 'title') === body.title && at(now, 'read') === true;
			return holds(isWritten, isWritten ? 'both' : 'not both');
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.11',
		title: 'an attribute that does not exist is 400 parameter_invalid',
		async check(place) {
			const { conversationId } = await place.shared();
			const body = { custom_attributes: { [`No ${place.mark}`]: 'x' } };
			const answer = await place.api.ask(`PUT /conversations/${conversationId}`, { body });
			return holds(refusal(answer) === '400 parameter_invalid', refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.15',
		title: 'closing needs an admin_id',
		async check(place) {
			const id = await place.conversation();
			const body = { message_type: 'close', type: 'admin' };
			const answer = await place.api.ask(`POST /conversations/${id}/parts`, { body });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.17',
		title: 'a merged conversation does not say where it went',
		async check(place) {
			const { id } = await place.contact();
			const [gone, stays] = [await place.conversation({ contactId: id }), await place.conversation({ contactId: id })];
			const body = { merge_into_conversation_id: Number(stays) };
			const merged = await place.api.ask(`POST /conversations/${gone}/merge`, { body, headers: V2_16 });
			if (merged.status >= 300) return notTried(`merging is ${refusal(merged)}`);
			const after = await place.api.ask(`GET /conversations/${gone}`, { headers: V2_16 });
			// Its parts may say so in words; a field is what could be relied on.
			const fields = after.status < 300 ? Object.entries(after.body as object) : [];
			const named = fields.filter(([, value]) => String(value) === stays).map(([name]) => name);
			return holds(named.length === 0, named.length ? `in ${named.join(', ')}` : `${refusal(after)}, no field`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 7.18',
		title: 'redacting takes the text and leaves the part',
		async check(place) {
			const { id } = await place.contact();
			const conversationId = await place.conversation({ contactId: id });
			const reply = { type: 'user', message_type: 'comment', intercom_user_id: id, body: `Secret ${place.mark}` };
			await place.api.done(`POST /conversations/${conversationId}/reply`, { body: reply });
			const part = partsOf(await place.read(conversationId)).find((each) => textAt(each, 'body').includes('Secret'));
			if (!part) return notTried('the part is not shown');
			const body = {
				type: 'conversation_part',
				conversation_id: conversationId,
				conversation_part_id: textAt(part, 'id'),
			};
			await place.api.done('POST /conversations/redact', { body });
			const now = partsOf(await place.read(conversationId)).find((each) => textAt(each, 'id') === textAt(part, 'id'));
			const isTaken = now !== undefined && at(now, 'redacted') === true && !textAt(now, 'body').includes('Secret');
			return holds(isTaken, now ? `redacted: ${String(at(now, 'redacted'))}` : 'the part is gone');
		},
	},
	{
		fact: 'docs/facts/intercom.md 2.6',
		title: 'an unassigned conversation has null in 2.15 and 0 in 2.16; priority has other words',
		async check(place) {
			const { conversationId } = await place.shared();
			const [older, newer] = [await place.read(conversationId), await place.read(conversationId, V2_16)];
			const isSo = at(older, 'admin_assignee_id') === null && numberAt(newer, 'admin_assignee_id') === 0;
			const words = `${textAt(older, 'priority')} and ${textAt(newer, 'priority')}`;
			const saw = `${String(at(older, 'admin_assignee_id'))} and ${String(at(newer, 'admin_assignee_id'))}; ${words}`;
			return holds(isSo && words === 'not_priority and none', saw);
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.15',
		title: 'no key makes a creation repeatable',
		async check(place) {
			const { id } = await place.contact();
			const body = { from: { type: 'user', id }, body: `Once ${place.mark}` };
			const headers = { 'Idempotency-Key': place.mark };
			const ids = [
				textAt(await place.api.done('POST /conversations', { body, headers }), 'conversation_id'),
				textAt(await place.api.done('POST /conversations', { body, headers }), 'conversation_id'),
			];
			return holds(ids[0] !== ids[1], ids[0] === ids[1] ? 'one conversation' : 'two conversations');
		},
	},
];
