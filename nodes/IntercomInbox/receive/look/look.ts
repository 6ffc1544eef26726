import type { Conversation } from '../../../../domain/bridge/conversation';
import { carryingLink } from '../../../../domain/bridge/inboundPlan';
import { EMAIL_THREAD, isLinkedTo, isUnlinked } from '../../../../domain/bridge/link/link';
import { formatThreadKey, matterKey, type ThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { Api } from '../../../shared/http/api';
import { asFailure } from '../../../shared/base/failure';
import { remembers } from '../../../shared/base/processState';
import { path } from '../../../shared/http/path';
import { searchPages } from '../../client/pages';

export interface Seen {
	/** Linked or remembered, with their parts. */
	linked: Conversation[];
	/** Everything the search gave, without parts. */
	found: Conversation[];
}

export interface Who {
	/** Absent: whatever the people have, of any thread. */
	key?: ThreadKey;
	/** Of the mail, which may have begun a matter of its own in the thread. */
	messageId?: string;
	contactId?: string;
	/** Addresses of people whose conversations may be the thread's. */
	people: readonly string[];
	/** Also where one was found: somebody else's may carry the same link. */
	all?: boolean;
}

type Filter = { field: string; operator: string; value: unknown };

/** Workspaces whose Intercom does not search by attributes of conversations: it works, but is documented nowhere (docs/facts/intercom.md 4.7). */
const WITHOUT_LINK_SEARCH = remembers<true>('workspaces without link search', { maxEntries: 1_000, keepMs: 3_600_000 });

/**
 * The conversations that may be the thread's, without parts: by its link and by its people, in one search. Where Intercom refuses to
 * search by the link, the people have to do.
 */
export async function searchConversations(api: Api, who: Who): Promise<Conversation[]> {
	const { key, messageId } = who;
	const isEnough = (found: readonly Conversation[]) =>
		!who.all && key !== undefined && carryingLink(found, key).length > 0;
	const byPeople = peopleFilters(who);
	const found = key && (await searchByLink(api, { links: linksOf({ key, messageId }), byPeople, isEnough }));
	return found ?? (byPeople.length > 0 ? await collect(api, anyOf(byPeople), isEnough) : []);
}

interface LinkSearch {
	links: readonly string[];
	byPeople?: readonly Filter[];
	isEnough?(found: readonly Conversation[]): boolean;
}

/** Undefined: this workspace refuses it. */
export async function searchByLink(
	api: Api,
	{ links, byPeople = [], isEnough = () => false }: LinkSearch,
): Promise<Conversation[] | undefined> {
	const { tokenKey } = api.connection;
	const refusing = api.process.the(WITHOUT_LINK_SEARCH);
	if (refusing.get(tokenKey)) return undefined;
	const filters = links.map((value) => ({ field: `custom_attributes.${EMAIL_THREAD}`, operator: '=', value }));
	return await collect(api, anyOf([...filters, ...byPeople]), isEnough).catch((error: unknown) => {
		if (!asFailure(error)?.isRefusal) return Promise.reject(error);
		refusing.set(tokenKey, true);
		return undefined;
	});
}

/** What the conversation of a mail may be linked to, as texts. */
export function linksOf({ key, messageId }: { key: ThreadKey; messageId?: string }): string[] {
	const matters = messageId && messageId !== key.threadId ? [matterKey(key, messageId)] : [];
	return [key, ...matters].map(formatThreadKey);
}

function peopleFilters({ contactId, people }: Who): Filter[] {
	return [
		...(contactId ? [{ field: 'contact_ids', operator: '=', value: contactId }] : []),
		...(people.length > 0 ? [{ field: 'source.author.email', operator: 'IN', value: [...people] }] : []),
	];
}

function anyOf(filters: readonly Filter[]): object {
	const [only] = filters;
	return only && filters.length === 1 ? only : { operator: 'OR', value: filters };
}

/** A contact with more conversations than this has its newer ones on the first pages. */
const MAX_PAGES = 10;

async function collect(
	api: Api,
	query: object,
	isEnough: (found: readonly Conversation[]) => boolean,
): Promise<Conversation[]> {
	const found: Conversation[] = [];
	let pages = 0;
	for await (const page of searchPages<Conversation>(api, '/conversations/search', {
		returnAll: true,
		body: { query },
	})) {
		found.push(...page);
		if (++pages >= MAX_PAGES || isEnough(found)) break;
	}
	return found;
}

/** The thread's conversations with their parts: of those that a search found, and those that are known by their ID. */
export async function readLinked(
	key: ThreadKey,
	{
		found,
		ids,
		read,
	}: {
		found: readonly Conversation[];
		ids: readonly string[];
		read(id: string): Promise<Conversation | undefined>;
	},
): Promise<Conversation[]> {
	const all = new Set([...carryingLink(found, key).map(({ id }) => String(id)), ...ids]);
	const conversations = await Promise.all([...all].map(read));
	// Search and memory may still name one that was merged into another meanwhile: what is written there reopens it, and nobody looks for it there.
	return conversations
		.filter((conversation) => conversation !== undefined)
		.filter((conversation) => isLinkedTo(conversation, key) || isUnlinked(conversation));
}

/** Undefined when it has been deleted: searches and memory still name it for a while. */
export async function readConversation(api: Api, id: string): Promise<Conversation | undefined> {
	const answer = await api.request({ method: 'GET', path: path`/conversations/${id}`, accept: [404] });
	return answer.status === 404 ? undefined : (answer.body as Conversation);
}
