import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';

/**
 * Closing, opening, snoozing and assigning all write a part here (docs/facts/intercom.md 7.15). Without text, twice is
 * the same as once.
 */
export function managePath(conversationId: string): string {
	return path`/conversations/${conversationId}/parts`;
}

/**
 * A changed conversation as an AI agent reads it. Intercom answers a change with up to 500 parts, notes of teammates among them;
 * an agent that wants to know what was said calls Get Transcript.
 */
export function withoutParts({ conversation_parts: _parts, ...conversation }: Json): Json {
	return conversation;
}
