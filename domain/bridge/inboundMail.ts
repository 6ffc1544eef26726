import type { ThreadKey } from './link/threadKey';
import type { MailboxMail } from './once/mailboxMail';

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
	/** What stands for its words where it had none yet when it came over. */
	standIns?: readonly string[];
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
	/** This run has found or written that part. */
	isSeen?: boolean;
	/** Whether a part is known to be another message. `certain`: one that the mailbox holds at this moment; else it may be this one under an earlier ID. */
	isOther?(partId: string, how: 'certain' | 'likely'): boolean;
	/** The author's mails around this one, which is the first of them; undefined where the mailbox was not listed. */
	mailbox?(): readonly MailboxMail[];
}
