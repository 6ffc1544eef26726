import type { Mail } from '../message';
import { subjectKind } from '../subject';
import { header, hint, proof, sender, type Evidence, type Mailbox } from './evidence';

/** Why a mail was sent to many; `undefined` when it was not, or when it came through a group of the mailbox's own. */
export function list(mail: Mail, { isThroughOwnGroup }: Mailbox): Evidence | undefined {
	const named = ['list-id', 'list-post', 'list-unsubscribe'].find((name) => mail.headers.has(name));
	// Sales tools put it into each mail that somebody writes.
	const isOneToOne = named === 'list-unsubscribe' && subjectKind(mail.subject) === 'reply';
	if (named && !isThroughOwnGroup) return (isOneToOne ? hint : proof)(`It was sent to a list (header ${named})`);
	const { local, domain } = sender(mail);
	if (NEWSLETTER_SENDER.test(local)) return proof(`It was sent as a newsletter (${local}@${domain})`);
	const precedence = /^(?:bulk|list|junk)/.exec(header(mail, 'precedence'))?.[0];
	return precedence && !isThroughOwnGroup ? proof(`The header Precedence says ${precedence}`) : undefined;
}

/** Before the sign. */
const NEWSLETTER_SENDER =
	/^(?:newsletters?|boletin|bulletin|nieuwsbrief|nyhetsbrev|nyhedsbrev|rundbrief|infolettre)(?:$|[+._-])/;
