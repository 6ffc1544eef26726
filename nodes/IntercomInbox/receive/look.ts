import type { Conversation } from '../../../domain/bridge/conversation';
import { carryingLink } from '../../../domain/bridge/inboundPlan';
import { EMAIL_THREAD, hasLink, isUnlinked } from '../../../domain/bridge/link';
import { formatThreadKey, type ThreadKey } from '../../../domain/bridge/threadKey';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import { remembers } from '../../shared/base/processState';
import { path } from '../../shared/http/path';
import { searchPages } from '../client/pages';

/** Conversations made or found by this process, because the search shows them only after a while. */
const REMEMBERED = remembers<string>('conversations of threads', { maxEntries: 20_000, keepMs: 3_600_000 });

export function remember(api: Api, key: ThreadKey, conversationId: string): void {
	api.process.the(REMEMBERED).set(memoryKey(api, key), conversationId);
}

export function memoryKey(api: Api, key: ThreadKey): string {
	return `${api.connection.tokenKey} ${formatThreadKey(key)}`;
}

export interface Seen {
	/** Linked or remembered, with their parts. */
	linked: Conversation[];
	/** Everything the search gave, without parts. */
	found: Conversation[];
}

export interface Who {
	key: ThreadKey;
	contactId?: string;
	others: readonly string[];
	/** Also where one was found: somebody else's may carry the same link. */
	all?: boolean;
}

/** The conversations that may be the thread's: a search by its people, one by its link where that found none, and this process's memory. */
export async function look(api: Api, who: Who): Promise<Seen> {
	const found = await search(api, who);
	if (who.all || carryingLink(found, who.key).length === 0)
		found.push(...(await searchByLink(api, who.key)).filter(({ id }) => !found.some((other) => other.id === id)));
	const known = api.process.the(REMEMBERED).get(memoryKey(api, who.key));
	const ids = new Set([...carryingLink(found, who.key).map(({ id }) => String(id)), ...(known ? [known] : [])]);
	const read = await Promise.all([...ids].map(async (id) => await readConversation(api, id)));
	// Search and memory may still name one that was merged into another meanwhile: what is written there reopens it, and nobody looks for it there.
	const isOurs = (conversation: Conversation) => hasLink(conversation, who.key) || isUnlinked(conversation);
	return { found, linked: read.filter((conversation) => conversation !== undefined).filter(isOurs) };
}

/** A contact with more conversations than this has its newer ones on the first pages. */
const MAX_PAGES = 10;

async function search(api: Api, { contactId, others }: Who): Promise<Conversation[]> {
	const filters = [
		...(contactId ? [{ field: 'contact_ids', operator: '=', value: contactId }] : []),
		...(others.length > 0 ? [{ field: 'source.author.email', operator: 'IN', value: [...others] }] : []),
	];
	const [first, ...more] = filters;
	if (!first) return [];
	return await collect(api, more.length === 0 ? first : { operator: 'OR', value: filters });
}

/**
 * Workspaces whose Intercom does not search by attributes of conversations: it works, but is documented nowhere
 * (docs/facts/intercom.md 4.7).
 */
const WITHOUT_LINK_SEARCH = remembers<true>('workspaces without link search', { maxEntries: 1_000, keepMs: 3_600_000 });

/**
 * By the link itself, for a colleague who answers the thread without naming anybody of it. Where Intercom refuses that, the search by
 * people has to do.
 */
async function searchByLink(api: Api, key: ThreadKey): Promise<Conversation[]> {
	const { tokenKey } = api.connection;
	const withoutLinkSearch = api.process.the(WITHOUT_LINK_SEARCH);
	if (withoutLinkSearch.get(tokenKey)) return [];
	const query = { field: `custom_attributes.${EMAIL_THREAD}`, operator: '=', value: formatThreadKey(key) };
	return await collect(api, query).then(
		(found) => carryingLink(found, key),
		(error: unknown) => {
			if (!asFailure(error)?.isRefusal) return Promise.reject(error);
			withoutLinkSearch.set(tokenKey, true);
			return [];
		},
	);
}

async function collect(api: Api, query: object): Promise<Conversation[]> {
	const found: Conversation[] = [];
	let pages = 0;
	for await (const page of searchPages<Conversation>(api, '/conversations/search', {
		returnAll: true,
		body: { query },
	})) {
		found.push(...page);
		if (++pages >= MAX_PAGES) break;
	}
	return found;
}

/** Undefined when it has been deleted: searches and memory still name it for a while. */
export async function readConversation(api: Api, id: string): Promise<Conversation | undefined> {
	const answer = await api.request({ method: 'GET', path: path`/conversations/${id}`, accept: [404] });
	return answer.status === 404 ? undefined : (answer.body as Conversation);
}
