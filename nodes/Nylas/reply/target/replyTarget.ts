import type { Mail } from '../../../../domain/email';
import type { EmailName } from '../../client/model';
import type { ThreadHeaders } from '../../mail/threadHeaders';
import type { Conversed } from './conversed';

export interface ReplyTarget {
	mail: Mail;
	/** Everybody in the thread, as far as was looked at. */
	participants: EmailName[];
	/** The mailbox's addresses, with those that it was seen to send from. */
	own: readonly string[];
	/** What the team has sent in the thread since that mail, as far as was looked at. */
	later?: readonly Mail[];
	/** The mail that was answered is not in the mailbox any more; `mail` only says whom and where to write. */
	isGone?: true;
	/** Of its thread, where the mail is gone and they are known. */
	threadHeaders?: ThreadHeaders;
	/** Nothing is answered: a teammate writes first, and `mail` only says to whom and under which subject. */
	isNew?: true;
}

export interface InThread {
	threadId: string;
	own: readonly string[];
	/** When the answer was written, Unix seconds: what came later, the teammate had not read. */
	writtenAtSec?: number;
	/** What is known of the conversation that the answer was written in. */
	conversed?: Conversed;
}
