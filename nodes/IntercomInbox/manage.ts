import { path } from '../shared/path';

/** Closing, opening, snoozing and assigning all write a part here (facts/intercom.md 3.3). Without text, twice is the same as once. */
export function managePath(conversationId: string): string {
	return path`/conversations/${conversationId}/parts`;
}
