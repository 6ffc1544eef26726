import { at, listAt, textAt } from '../../answered';
import { refusal } from '../../client';
import { holds, notTried, type Fact } from '../../fact';
import type { IntercomPlace } from '../../places/intercomPlace';
import { spell } from '../../waiting';

/** A walk that is longer than this has no end. */
const MOST_PAGES = 6;
const OLD_SEC = 1_700_000_000;

export const search: ReadonlyArray<Fact<IntercomPlace>> = [
	{
		fact: 'docs/facts/intercom.md 3.4',
		title: 'an unknown search field is 400 invalid_field',
		async check({ api }) {
			const query = { field: 'no_such_field', operator: '=', value: 'x' };
			const answers = ['contacts', 'conversations', 'tickets'].map(async (what) =>
				refusal(await api.ask(`POST /${what}/search`, { body: { query } })),
			);
			const codes = await Promise.all(answers);
			return holds(
				codes.every((code) => code === '400 invalid_field'),
				[...new Set(codes)].join(', '),
			);
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.4',
		title: 'a new contact is found by its address, at once or within minutes',
		async check(place) {
			const { email } = await place.contact();
			const found = await place.found('contacts', { field: 'email', operator: '=', value: email });
			return found ? holds(true, spell(found.afterMs)) : holds(false, 'not found');
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.5',
		title: 'a new conversation is found by its contact, at once or within minutes',
		async check(place) {
			const { contactId } = await place.shared();
			const found = await place.found('conversations', { field: 'contact_ids', operator: '=', value: contactId });
			return found ? holds(true, spell(found.afterMs)) : holds(false, 'not found');
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.6',
		title: 'in a search of conversations > includes the second itself',
		async check(place) {
			const { id } = await place.contact();
			await place.conversation({ contactId: id, createdAt: OLD_SEC });
			const ours = { field: 'contact_ids', operator: '=', value: id };
			const found = await place.found('conversations', ours);
			if (!found) return notTried('the conversation is not found');
			const since = { field: 'created_at', operator: '>', value: textAt(found.found, 'created_at') };
			const again = await place.api.done('POST /conversations/search', {
				body: { query: { operator: 'AND', value: [ours, since] } },
			});
			return holds(listAt(again, 'conversations').length === 1, `${listAt(again, 'conversations').length} found`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.7',
		title: 'conversations are found by a custom attribute',
		async check(place) {
			const name = await place.attribute();
			const conversationId = await place.conversation();
			const body = { custom_attributes: { [name]: place.mark } };
			await place.api.done(`PUT /conversations/${conversationId}`, { body });
			const query = { field: `custom_attributes.${name}`, operator: '=', value: place.mark };
			const answer = await place.api.ask('POST /conversations/search', { body: { query } });
			if (answer.status >= 300) return holds(false, refusal(answer));
			const found = await place.found('conversations', query);
			return holds(found !== undefined, found ? spell(found.afterMs) : 'taken, and finds nothing');
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.9',
		title: 'a search of conversations gives no parts',
		async check(place) {
			const { contactId } = await place.shared();
			const found = await place.found('conversations', { field: 'contact_ids', operator: '=', value: contactId });
			if (!found) return notTried('the conversation is not found');
			const parts = listAt(found.found, 'conversation_parts.conversation_parts').length;
			return holds(parts === 0, `${parts} parts`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.11',
		title: 'tickets can not be searched by ticket_state',
		async check({ api }) {
			const query = { field: 'ticket_state', operator: '=', value: 'submitted' };
			const answer = await api.ask('POST /tickets/search', { body: { query } });
			return holds(answer.status === 400, refusal(answer));
		},
	},
	{
		fact: 'docs/facts/intercom.md 4.12',
		title: 'searches of conversations and tickets take a sort',
		async check(place) {
			const { contactId } = await place.shared();
			const sort = { field: 'created_at', order: 'ascending' };
			const query = { field: 'contact_ids', operator: '=', value: contactId };
			const conversations = await place.api.ask('POST /conversations/search', { body: { query, sort } });
			const tickets = await place.api.ask('POST /tickets/search', { body: { query, sort } });
			const isTaken = conversations.status === 200 && tickets.status === 200;
			return holds(isTaken, `${refusal(conversations)} and ${refusal(tickets)}`);
		},
	},
	{
		fact: 'docs/facts/intercom.md 3.12',
		title: 'the pages of a search come to an end',
		async check(place) {
			const { email } = await place.shared();
			const query = { field: 'email', operator: '=', value: email };
			if (!(await place.found('contacts', query))) return notTried('the contact is not found');
			let cursor: unknown;
			for (let page = 1; page <= MOST_PAGES; page += 1) {
				const pagination = { per_page: 1, ...(cursor === undefined ? {} : { starting_after: cursor }) };
				const answer = await place.api.done('POST /contacts/search', { body: { query, pagination } });
				cursor = at(answer, 'pages.next.starting_after');
				if (cursor === undefined || cursor === null) return holds(true, `${page} pages`);
			}
			return holds(false, `goes on after ${MOST_PAGES} pages of one contact`);
		},
	},
];
