/** One e-mail thread in one mailbox: `<grant_id>/<thread_id>`. */
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
