import type { Mail } from '../message';
import { isNobody } from '../people/nobody';
import { isPostmasters } from './bounce';
import { header, hint, proof, saysOfItself, sender, type Evidence, type Mailbox } from './evidence';
import { NOTIFICATION_TEXTS, NOTIFYING_SENDERS } from './tables/texts';

/** Why nobody waits for an answer to a mail. A contact form sends from no-reply too, but its Reply-To or its text names the person who wrote. */
export function notification(mail: Mail, mailbox: Mailbox): Evidence | undefined {
	const submitted = /^auto-(?:generated|notified)/.exec(header(mail, 'auto-submitted'))?.[0];
	if (submitted) return proof(`The header Auto-Submitted says ${submitted}`);
	if (/^<\s?>$/.test(header(mail, 'return-path'))) return proof('It was sent as from nobody (header Return-Path)');
	const address = mail.from[0]?.email ?? '';
	if (answersGoToAPerson(mail)) return undefined;
	const says = isPostmasters(sender(mail).local) ? hint : proof;
	if (isNobody(address)) return mailbox.isFilledIn() ? undefined : says(`Nobody reads answers to ${address}`);
	const known = NOTIFYING_SENDERS.find(({ pattern }) => pattern.test(address));
	if (known) return proof(`${known.company} notifies from ${address}`);
	const isMachines = saysOfItself(mail, NOTIFICATION_TEXTS) && !mailbox.isFilledIn();
	return isMachines ? hint('The text says that nobody reads answers to it') : undefined;
}

function answersGoToAPerson({ from: [from], replyTo }: Mail): boolean {
	return replyTo.some(({ email }) => !isNobody(email) && (email !== from?.email || isNobody(from.email)));
}
