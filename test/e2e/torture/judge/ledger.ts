import type { IntercomPart, NylasMessage } from '../../../../sandbox/types';
import type { PlannedMail } from '../plan';

/** What was really written, and by whom: what the two services must agree on at the end. */
export interface Ledger {
	mails: Array<{ planned: PlannedMail; message: NylasMessage }>;
	/** `askedAtSec`: of the customer's newest words in the conversation when the answer was written. */
	answers: Array<{ mark: string; thread: number; conversationId: string; part: IntercomPart; askedAtSec: number }>;
	/** Marks of mail that must not be in Intercom: the team's own, and machines'. */
	unwanted: string[];
	/** The first message of each thread, by the plan's number of it. */
	threads: Map<number, NylasMessage>;
}

export function emptyLedger(): Ledger {
	return { mails: [], answers: [], unwanted: [], threads: new Map() };
}

/** The thread key as it stands on a conversation. */
export function linkOf({ grant_id, thread_id }: NylasMessage): string {
	return `${grant_id}/${thread_id}`;
}
