import type { EmailName } from '../client/model';
import type { ReplyContext } from './fields';

interface Who {
	to: readonly EmailName[];
	copies: readonly EmailName[];
	leftOut: number;
	absent?: readonly EmailName[];
	isGone: boolean;
}

/** Who gets it, in a hint of the run, where that is not the customer alone. */
export function sayWho({ hint }: ReplyContext, { to, copies, leftOut, absent = [], isGone }: Who): void {
	const names = (people: readonly Pick<EmailName, 'email'>[]) => people.map(({ email }) => email).join(', ');
	if (isGone)
		hint(`The email that was answered is not in the mailbox any more. The answer goes to ${names(to)} without it.`);
	if (copies.length > 0) hint(`The answer goes to ${names(to)}, with a copy to ${names(copies)}.`);
	if (leftOut > 0) hint(`${leftOut} people on the email get no copy: an answer goes to at most 20 people.`);
	if (absent.length > 0)
		hint(
			`No copy goes to ${names(absent)}, who take no part in the conversation. The option 'Copy People Not in the Conversation' sends it.`,
		);
}
