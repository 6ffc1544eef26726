import type { Crossing } from '../../../../domain/bridge/outcome/crossing';
import type { SentMail } from '../../../../domain/bridge/text/answerText';
import type { ThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { StoredFile } from '../../../shared/kit/files';

export interface Mirrored {
	/** `started`: the team wrote first, and it became a conversation. */
	action: 'mirrored' | 'skipped' | 'started';
	reason: string;
	conversationId: string | null;
	partId: string | null;
	/** Files of the mail that the item did not bring along, or that could not be brought. */
	missingFiles: number;
	link: ThreadKey;
	/** The answer in Intercom whose writer may not have known of the mail, nor the other way round. */
	crossed?: Crossing;
}

export interface MirrorOptions {
	/** Who answers when no teammate has the author's address. Empty: the owner of the token. */
	adminId: string;
	/** A mail that the team starts a thread with becomes a conversation. */
	starts: boolean;
	/** The mailbox was looked at: the mail lies in Sent, or was sent by us. */
	isSent: boolean;
	/** The part that the mail was sent for, where that is known. */
	partId?: string;
	/** As it came. */
	mail?: SentMail;
	/** Everybody who gets the mail, also unseen. */
	recipients: readonly string[];
	files: readonly StoredFile[];
	/** How many files the mail has beside the pictures in its text. */
	expected: number;
	hint(message: string): void;
}
