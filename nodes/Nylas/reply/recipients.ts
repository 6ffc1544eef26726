import { isNobody, isOwn, MAX_RECIPIENTS, normalizeAddress, sameAddress, type Mail } from '../../../domain/email';
import { Failure } from '../../shared/base/failure';
import type { EmailName } from '../client/model';
import { without } from '../mail/people';
import { absentOf } from './absent';
import type { Conversed } from './target/conversed';
import { readingOf } from './target/writers';

interface Composed {
	to: readonly EmailName[];
	cc: readonly EmailName[];
	/** Who is on the mail and not among these. */
	omitted: number;
}

interface Answered {
	conversed: Conversed | undefined;
	/** Everybody in the thread: who is there and in the conversation came with a mail. */
	participants: readonly EmailName[];
	own: readonly string[];
	replyAll: boolean;
	/** Also who takes no part in the conversation. */
	copyAbsent?: boolean;
}

export interface Recipients {
	to: EmailName[];
	cc: EmailName[];
	/** How many get nothing because an answer goes to twenty at most. */
	leftOut: number;
	/** Who gets nothing because they take no part in the conversation. */
	absent?: EmailName[];
}

/** Who gets the answer: people on the mail, without those taken out of the conversation, and with those a teammate added to it. */
export function recipientsOf(
	{ to, cc, omitted }: Composed,
	{ conversed, participants, own, replyAll, copyAbsent }: Answered,
): Recipients {
	if (!conversed || !replyAll) return capped({ to, cc, omitted });
	const isStill = ({ email }: EmailName) => !conversed.removed.has(normalizeAddress(email) ?? '');
	const cameByMail = [...participants, ...to, ...cc];
	const isAdded = ({ email }: EmailName) => !cameByMail.some((one) => sameAddress(one.email, email));
	const added = conversed.present.filter(
		(person) => isAdded(person) && !isOwn(person.email, own) && !isNobody(person.email),
	);
	const onMail = cc.filter(isStill);
	const absent = copyAbsent ? [] : absentOf(onMail, { conversed, own });
	const some = capped({ to, cc: without([...without(onMail, absent), ...added], to), omitted });
	return absent.length > 0 ? { ...some, absent } : some;
}

/** Those who were added may be too many for one answer. */
function capped({ to, cc, omitted }: Composed): Recipients {
	const copies = cc.slice(0, MAX_RECIPIENTS - to.length);
	return { to: [...to], cc: copies, leftOut: omitted + cc.length - copies.length };
}

/**
 * The link is written in Intercom, where more people and apps may write than may read the mailbox. So somebody of the conversation must be
 * on the mail that is answered. Throws a Failure.
 */
export function checkPeopleMeet(mail: Mail, conversed: Conversed | undefined, own: readonly string[]): void {
	if (peopleMeet(mail, conversed, own)) return;
	throw new Failure("Nobody of the conversation is on the email thread that its 'Email Thread' attribute names", {
		description:
			'The answer was not sent, because it could reach strangers. Check the attribute in Intercom, or add the person to the conversation.',
	});
}

/** Whether somebody of the conversation is on the mail, or wrote it through a form or a forward; true where no conversation is known. */
export function peopleMeet(mail: Mail, conversed: Conversed | undefined, own: readonly string[]): boolean {
	if (!conversed) return true;
	const { from, replyTo, to, cc } = mail;
	const isThere = ({ email }: { email: string }) => conversed.addresses.has(normalizeAddress(email) ?? '');
	return [...from, ...replyTo, ...to, ...cc].some(isThere) || readingOf(mail, conversed.addresses, own) !== undefined;
}
