/** One e-mail thread in one mailbox: `<grant_id>/<thread_id>`. */
export interface ThreadKey {
	grantId: string;
	threadId: string;
}

export function formatThreadKey({ grantId, threadId }: ThreadKey): string {
	return `${grantId}/${threadId}`;
}

/** Grant ids hold no slash; thread ids may (IMAP, Microsoft), so the first slash parts the two. */
export function parseThreadKey(text: unknown): ThreadKey | undefined {
	if (typeof text !== 'string') return undefined;
	const [, grantId, threadId] = /^\s*([^/\s]+)\/(\S+)\s*$/.exec(text) ?? [];
	return grantId && threadId ? { grantId, threadId } : undefined;
}
