import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/objects';
import { path } from '../../shared/http/path';
import { atLeast, offers } from '../client/service';
import type { ContactFacts } from './answerItem';
import { text } from './notification';

/** Leaves time for a second attempt, and for the contact, within the notification's budget. */
const FETCH_TIMEOUT_MS = 2_000;

/** The conversation as it is now, bodies in HTML; undefined: it is gone. Throws a Failure when it can't be fetched now. */
export async function fetchConversation(api: Api, conversationId: string): Promise<Json | undefined> {
	const answer = await api.request({
		method: 'GET',
		path: path`/conversations/${conversationId}`,
		// Before 2.13 a part does not say whether an app wrote it.
		headers: atLeast('2.13', api.connection),
		query: offers('2.14', api.connection) ? { include_translations: true } : undefined,
		timeoutMs: FETCH_TIMEOUT_MS,
		accept: [404],
	});
	return answer.status === 404 ? undefined : (answer.body as Json);
}

/** The first person of the conversation, from the conversation itself where it was begun by them. */
export function contactIn(conversation: Json): ContactFacts | null {
	const { contacts } = record(conversation.contacts);
	const id = Array.isArray(contacts) ? text(record(contacts[0]).id) : undefined;
	const author = record(record(conversation.source).author);
	const isAuthor =
		['user', 'lead', 'contact'].includes(text(author.type) ?? '') && (id === undefined || text(author.id) === id);
	const known = isAuthor ? author : {};
	const contactId = id ?? text(known.id);
	return contactId ? { id: contactId, email: text(known.email) ?? null, name: text(known.name) ?? null } : null;
}

/** An answer goes to no more people. */
const MAX_PARTICIPANTS = 20;

/** The people of the conversation besides the first, with their addresses; none for one who is gone. Throws a Failure when they can't be fetched now. */
export async function otherParticipants(api: Api, conversation: Json): Promise<ContactFacts[]> {
	const { contacts } = record(conversation.contacts);
	const others = (Array.isArray(contacts) ? contacts : [])
		.slice(1, MAX_PARTICIPANTS)
		.map((contact) => text(record(contact).id));
	return await Promise.all(
		others
			.filter((id) => id !== undefined)
			.map(async (id) => (await withAddress(api, { id, email: null, name: null })) ?? { id, email: null, name: null }),
	);
}

/** With address and name; as it was given when the contact has been merged or deleted. Throws a Failure when it can't be fetched now. */
export async function withAddress(api: Api, contact: ContactFacts | null): Promise<ContactFacts | null> {
	if (!contact || contact.email !== null) return contact;
	const answer = await api.request({
		method: 'GET',
		path: path`/contacts/${contact.id}`,
		timeoutMs: FETCH_TIMEOUT_MS,
		accept: [404, 410],
	});
	if (answer.status !== 200) return contact;
	const { email, name } = record(answer.body);
	return { id: contact.id, email: text(email) ?? null, name: text(name) ?? null };
}
