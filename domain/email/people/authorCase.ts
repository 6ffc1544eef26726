import type { Mail } from '../message';
import type { Participant } from '../messageFields';
import type { Verified } from './authenticationResults';
import { formText, type FormText } from './forms/formText';
import { forwardedSender } from './forwardedSender';
import type { Team } from './ownAddresses';

export interface Author {
	/** Normalised. */
	email: string;
	name?: string;
	/** Where the address was found. */
	via: 'from' | 'replyTo' | 'list' | 'form' | 'forward';
	/** Only the mail itself says so. */
	claimed: boolean;
	/** What the receiving server says of who sent it. */
	verified: Verified;
}

export interface AuthorOptions extends Team {
	/** Take the original sender of a mail that a teammate forwarded ("Fwd:", "WG:", "TR:" …) for its author. */
	forwardedByTeam?: boolean;
	/** Addresses and domains that forms write from. */
	formSenders?: readonly string[];
}

/** A mail with what the rules ask of it. */
export interface Case {
	mail: Mail;
	options: AuthorOptions;
	from: Participant;
	/** The one person outside that answers should go to; `undefined` where it is nobody, From itself, or several. */
	replyTo: Participant | undefined;
	verified: Verified;
	text: Text;
}

/** What the text of a mail says of its author. The body is read when the first rule asks, and once for all of them. */
export class Text {
	private formRead: FormText | undefined;
	private forwardRead: { sender: Participant | undefined } | undefined;

	constructor(private readonly mail: Mail) {}

	get form(): FormText {
		return (this.formRead ??= formText(this.mail));
	}

	get forwarded(): Participant | undefined {
		return (this.forwardRead ??= { sender: forwardedSender(this.mail) }).sender;
	}
}

/** Whom a rule has found. */
export type Found = Participant & Pick<Author, 'via' | 'claimed'>;
