/** One e-mail thread in one mailbox: `<grant_id>/<thread_id>`; a later matter of the same thread: `<grant_id>/<thread_id>/<message_id>`. */
export interface ThreadKey {
	grantId: string;
	threadId: string;
}

export function formatThreadKey({ grantId, threadId }: ThreadKey): string {
	// Intercom takes blanks off the ends of an attribute.
	return `${grantId.trim()}/${threadId.trim()}`;
}

/** Grant ids hold no slash; thread ids may hold anything (IMAP, Microsoft), so the first slash parts the two. */
export function parseThreadKey(text: unknown): ThreadKey | undefined {
	if (typeof text !== 'string') return undefined;
	const slash = text.indexOf('/');
	const key = { grantId: text.slice(0, Math.max(slash, 0)).trim(), threadId: text.slice(slash + 1).trim() };
	return key.grantId && key.threadId && !/\s/.test(key.grantId) ? key : undefined;
}

/** Of a text attribute in Intercom. */
const MAX_KEY_CHARS = 255;

/**
 * The key of a matter that a provider sorted into another one's thread; the ID is that of its first mail. Microsoft's two IDs together
 * are too long; the message's alone says as much.
 */
export function matterKey({ grantId, threadId }: ThreadKey, messageId: string): ThreadKey {
	const key = { grantId, threadId: `${threadId.trim()}/${messageId.trim()}` };
	return formatThreadKey(key).length <= MAX_KEY_CHARS ? key : { grantId, threadId: messageId.trim() };
}

/** Whether a key is the thread's, or one of a later matter in it. */
export function isOfThread(key: ThreadKey, thread: ThreadKey): boolean {
	const [text, wanted] = [formatThreadKey(key), formatThreadKey(thread)];
	return text === wanted || text.startsWith(`${wanted}/`);
}

/**
 * The threads that a key may mean, the likelier first: a slash may be the thread ID's own, or part it from the first mail of a later matter.
 * The mailbox knows which of them there is.
 */
export function threadIdsIn({ threadId }: ThreadKey): string[] {
	const slash = threadId.lastIndexOf('/');
	return slash > 0 ? [threadId, threadId.slice(0, slash)] : [threadId];
}
