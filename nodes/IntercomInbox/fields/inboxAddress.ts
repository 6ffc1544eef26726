import { badInput } from '../../shared/base/failure';

const INBOX_ADDRESS = /\/(?:conversation|ticket)s?\/(\d+)/;

/**
 * The ID in what a person copies: `https://app.intercom.com/a/inbox/abc/inbox/conversation/2154` and
 * `https://app.eu.intercom.com/a/apps/abc/conversations/2154` give `2154`. Refuses an address without one.
 */
export function conversationIdOf(text: string): string {
	return idInAddress(text, 'conversation');
}

/**
 * A ticket is read as a conversation with the same ID (docs/facts/intercom.md 7.19), and the inbox shows both under
 * such addresses.
 */
export function idInAddress(text: string, kind: 'conversation' | 'ticket'): string {
	const trimmed = text.trim();
	if (!/^https?:\/\//i.test(trimmed)) return trimmed;
	const id = INBOX_ADDRESS.exec(trimmed)?.[1];
	if (id) return id;
	throw badInput(
		`The URL contains no ${kind} ID`,
		`Open the ${kind} in the inbox and copy the URL from the browser, or enter the ID.`,
	);
}
