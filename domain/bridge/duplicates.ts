import { contactEntries, type Conversation, type Entry } from './conversation';
import { sameText } from './sameText';

/**
 * Where two processes met the same thread in the same instant, two conversations carry one link, or one mail is there twice.
 * Reconcile repairs both; these functions say what there is to repair.
 */

/** The conversation that stays is the oldest; the others go into it. Undefined: nothing to repair. */
export function doubledConversations(
	linked: readonly Conversation[],
	newAfterDays?: number,
): { stays: Conversation; goes: Conversation[] } | undefined {
	const [stays, ...younger] = [...linked].sort(oldestFirst);
	if (stays === undefined) return undefined;
	// With "New Conversation After (Days)" a thread may have a second conversation on purpose.
	const goes = younger.filter((conversation) => !newAfterDays || !startedAfter(conversation, stays, newAfterDays));
	return goes.length > 0 ? { stays, goes } : undefined;
}

/** Ids of parts that say again what the same contact has said in the same second; the first of them stays. */
export function doubledParts(conversation: Conversation): string[] {
	const entries = contactEntries(conversation).filter(({ isRedacted }) => !isRedacted);
	const isAgain = (entry: Entry, index: number) => entries.slice(0, index).some((earlier) => sameEntry(earlier, entry));
	// The source can't be the repetition: it is the first.
	return entries.filter((entry, index) => index > 0 && entry.body !== '' && isAgain(entry, index)).map(({ id }) => id);
}

function sameEntry(a: Entry, b: Entry): boolean {
	return (
		a.createdAtSec === b.createdAtSec &&
		a.authorId === b.authorId &&
		a.fileNames.join() === b.fileNames.join() &&
		sameText(a.body, b.body)
	);
}

/** Ids decide between conversations of one second, so that every process chooses the same one. */
function oldestFirst(a: Conversation, b: Conversation): number {
	return (a.created_at ?? 0) - (b.created_at ?? 0) || String(a.id).localeCompare(String(b.id), 'en', { numeric: true });
}

const DAY_SECONDS = 86_400;

function startedAfter(conversation: Conversation, stays: Conversation, days: number): boolean {
	return (conversation.created_at ?? 0) - (stays.created_at ?? 0) > days * DAY_SECONDS;
}
