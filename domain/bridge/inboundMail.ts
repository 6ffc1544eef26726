import type { ThreadKey } from './link/threadKey';

/** A customer's mail, read. */
export interface InboundMail {
	key: ThreadKey;
	/** Unix seconds: when the mail was written, which is also the `created_at` of its part. */
	dateSec: number;
	/** That second is a guess, as for a mail of 1970 or from the future; another look may have made another one. */
	isUndated?: boolean;
	/** What Intercom gets as the part's text. */
	text: string;
	/** Other readings of the same mail: one brought over with other options is still this mail. Asked for only when the rest fits. */
	otherTexts?: () => readonly string[];
	/** Of its files, as far as they are known. */
	fileNames?: readonly string[];
	contactId: string;
	/** The author's address. */
	email: string;
	/** Everybody else on the mail. */
	others?: readonly string[];
	evidence?: Evidence;
}

/** What is known of the mail beside its words. */
export interface Evidence {
	/** The part that is this very message, where the process or the message's metadata knows. */
	partId?: string;
	/** Whether a part is known to be another message. `certain`: one that the mailbox holds at this moment; else it may be this one under an earlier ID. */
	isOther?(partId: string, how: 'certain' | 'likely'): boolean;
	/** The mailbox around this mail, where it has been listed; this mail counts. */
	mailbox?(): { sameSecond: number; sameWords: number; near: number };
}
