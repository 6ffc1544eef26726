import type { Conversation } from '../../../domain/bridge/conversation';
import { findMail, type InboundMail } from '../../../domain/bridge/inboundPlan';
import { linkOf } from '../../../domain/bridge/link';
import type { Api } from '../../shared/http/api';
import { remembers } from '../../shared/base/processState';
import { readConversation } from './look';

/** Longer than reconcile looks back. */
const KEEP_MS = 2 * 86_400_000;

interface Place {
	conversationId: string;
	/** The thread that the mail was in by then. */
	threadId: string;
}

const BROUGHT = remembers<Place>('mails that came over', { maxEntries: 50_000, keepMs: KEEP_MS });

interface Known {
	mail: InboundMail;
	messageId: string | undefined;
}

/** Where a mail has come over, by its own ID. */
export function rememberBrought(api: Api, { mail, messageId }: Known, conversationId: string): void {
	const { threadId } = mail.key;
	if (messageId) api.process.the(BROUGHT).set(key(api, mail, messageId), { conversationId, threadId });
}

/**
 * The conversation and part of a mail that came over while it was in another thread: where a provider sorts threads anew, the same
 * message gets another thread ID. Known by this process only; undefined: it did not, or is not there any more.
 * A mail that is in the thread it was in has not moved: the conversation may have become another thread's, where two processes took the
 * same unlinked one for two equal mails.
 */
export async function broughtElsewhere(
	api: Api,
	{ mail, messageId }: Known,
	conversationId: string | undefined,
): Promise<{ conversationId: string; partId: string } | undefined> {
	const known = messageId ? api.process.the(BROUGHT).get(key(api, mail, messageId)) : undefined;
	if (!known || known.conversationId === conversationId || known.threadId === mail.key.threadId) return undefined;
	const conversation = await readConversation(api, known.conversationId);
	// Where this thread's own conversations were merged into one, the mail has to go into the one that is left.
	const there = conversation && isOfOtherThread(conversation, mail) ? findMail(conversation, mail) : undefined;
	return there ? { conversationId: known.conversationId, partId: there.id } : undefined;
}

function isOfOtherThread(conversation: Conversation, { key: { grantId, threadId } }: InboundMail): boolean {
	const link = linkOf(conversation);
	return link !== undefined && link.grantId === grantId && link.threadId !== threadId;
}

function key(api: Api, { key: { grantId } }: InboundMail, messageId: string): string {
	return `${api.connection.tokenKey} ${grantId} ${messageId}`;
}
