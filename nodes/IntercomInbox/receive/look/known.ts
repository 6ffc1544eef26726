import type { Conversation } from '../../../../domain/bridge/conversation';
import { findMail } from '../../../../domain/bridge/identity';
import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import { linkOf } from '../../../../domain/bridge/link/link';
import { isOfThread, formatThreadKey, type ThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { Api } from '../../../shared/http/api';
import { remembers } from '../../../shared/base/processState';
import { readConversation } from './look';
import type { IncomingMail } from '../mail';

/** Longer than reconcile looks back. */
const KEEP_MS = 2 * 86_400_000;

interface Place {
	conversationId: string;
	partId: string | undefined;
	/** The thread that the mail was in by then. */
	threadId: string;
}

const BROUGHT = remembers<Place>('mails that came over', { maxEntries: 50_000, keepMs: KEEP_MS });
const PARTS = remembers<string>('mails of parts', { maxEntries: 50_000, keepMs: KEEP_MS });

/** Which part a mail is, by its own ID. */
export function rememberBrought(
	api: Api,
	{ key, messageId }: Pick<IncomingMail, 'key' | 'messageId'>,
	{ conversationId, partId }: { conversationId: string; partId: string | null },
): void {
	if (!messageId) return;
	const place = { conversationId, partId: partId ?? undefined, threadId: key.threadId };
	api.process.the(BROUGHT).set(mailKey(api, key, messageId), place);
	if (partId) api.process.the(PARTS).set(partKey(api, partId), messageId);
}

export function broughtTo(api: Api, { key, messageId }: Pick<IncomingMail, 'key' | 'messageId'>): Place | undefined {
	return messageId ? api.process.the(BROUGHT).get(mailKey(api, key, messageId)) : undefined;
}

/** The ID of the mail that a part is known to be. */
export function mailOfPart(api: Api, partId: string): string | undefined {
	return api.process.the(PARTS).get(partKey(api, partId));
}

/**
 * The conversation and part of a mail that came over while it was in another thread: where a provider sorts threads anew, the same
 * message gets another thread ID. Known by this process only; undefined: it did not, or is not there any more.
 * A mail that is in the thread it was in has not moved: the conversation may have become another thread's, where two processes took the
 * same unlinked one for two equal mails.
 */
export async function broughtElsewhere(
	api: Api,
	{ mail, messageId }: { mail: InboundMail; messageId: string | undefined },
	conversationId: string | undefined,
): Promise<{ conversationId: string; partId: string } | undefined> {
	const known = broughtTo(api, { key: mail.key, messageId });
	if (!known || known.conversationId === conversationId || known.threadId === mail.key.threadId) return undefined;
	const conversation = await readConversation(api, known.conversationId);
	// Where this thread's own conversations were merged into one, the mail has to go into the one that is left.
	const there = conversation && isOfOtherThread(conversation, mail) ? findMail(conversation, mail) : undefined;
	return there ? { conversationId: known.conversationId, partId: there.id } : undefined;
}

function isOfOtherThread(conversation: Conversation, { key }: InboundMail): boolean {
	const link = linkOf(conversation);
	return link !== undefined && link.grantId === key.grantId && !isOfThread(link, key);
}

/** A conversation that this process has written to, as it left it. */
export interface KnownConversation {
	id: string;
	/** Whose words this process brought there. */
	contactIds: readonly string[];
	isLinked: boolean;
	/** Unix seconds, by Intercom's clock. */
	updatedAtSec: number;
}

/** Of one provider's thread, because the search shows them only after a while. */
const THREADS = remembers<readonly KnownConversation[]>('conversations of threads', {
	maxEntries: 20_000,
	keepMs: 3_600_000,
});

export function knownConversations(api: Api, thread: ThreadKey): readonly KnownConversation[] {
	return api.process.the(THREADS).get(memoryKey(api, thread)) ?? [];
}

/** Found, made or written to. What is not said stays as it is known. */
export function rememberConversation(
	api: Api,
	thread: ThreadKey,
	{ id, contactId, ...facts }: { id: string; contactId?: string; isLinked?: boolean; updatedAtSec?: number },
): void {
	const all = knownConversations(api, thread);
	const { contactIds = [], ...before } = all.find((each) => each.id === id) ?? {};
	const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
	const now: KnownConversation = {
		isLinked: false,
		updatedAtSec: Infinity,
		...before,
		...given,
		id,
		contactIds: contactId ? [...new Set([...contactIds, contactId])] : contactIds,
	};
	api.process.the(THREADS).set(memoryKey(api, thread), [...all.filter((each) => each.id !== id), now]);
}

export function forgetConversations(api: Api, thread: ThreadKey): void {
	api.process.the(THREADS).delete(memoryKey(api, thread));
}

export function memoryKey(api: Api, key: ThreadKey): string {
	return `${api.connection.tokenKey} ${formatThreadKey(key)}`;
}

function mailKey(api: Api, { grantId }: ThreadKey, messageId: string): string {
	return `${api.connection.tokenKey} ${grantId} ${messageId}`;
}

function partKey(api: Api, partId: string): string {
	return `${api.connection.tokenKey} ${partId}`;
}
