import type { Entry } from '../conversation';
import { likeness } from '../text/likeness';
import { sameSpelled, sameWords, spelledPlain, spelledShown } from '../text/sameText';

/** A mail of the author, as the mailbox has it. */
export interface MailboxMail {
	/** Nylas's. */
	id: string;
	/** Unix seconds. */
	dateSec: number;
	/** Another look may have found another second. */
	isUndated?: boolean;
	/** It lies in the thread in question, else in another one. */
	isInThread: boolean;
	/** The part that it is known to be. */
	partId?: string;
	/** Every reading of it, first what Intercom would get. */
	texts(): readonly string[];
	/** What stands for its words where it has none yet. */
	standIns: readonly string[];
}

/** How far a provider, or Intercom, moves a date. */
export const NEAR_SEC = 120;

/** Whether the part says one of the mail's readings. */
export function says({ body }: Entry, { texts }: Pick<MailboxMail, 'texts'>): boolean {
	const shown = spelledShown(body);
	return texts().some((text) => sameSpelled(shown, spelledPlain(text)));
}

/** Whether the part says only what stands for a mail's words, because they were not there yet. */
export function standsFor({ body }: Entry, { standIns = [] }: Partial<Pick<MailboxMail, 'standIns'>>): boolean {
	const shown = standIns.length > 0 ? spelledShown(body) : [];
	return standIns.some((text) => sameSpelled(shown, spelledPlain(text)));
}

export function isNear(
	{ dateSec }: Pick<MailboxMail, 'dateSec'>,
	{ createdAtSec = 0 }: Pick<Entry, 'createdAtSec'>,
): boolean {
	return Math.abs(createdAtSec - dateSec) <= NEAR_SEC;
}

/** Of the words that Intercom would get. */
export function alike({ body }: Entry, { texts }: Pick<MailboxMail, 'texts'>): number {
	return likeness(body, texts()[0] ?? '');
}

/** Which of two that say the same is which makes no difference. */
export function isSameMail(one: MailboxMail, other: MailboxMail): boolean {
	return one === other || sameWords(one.texts()[0] ?? '', other.texts()[0] ?? '');
}
