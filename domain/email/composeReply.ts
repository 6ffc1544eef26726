import { composeBody, type BodyFormat } from './composeBody';
import { readMessage, type Mail } from './message';
import type { Participant } from './messageFields';
import { isOwn } from './people/ownAddresses';
import { replySubject } from './subject';

export interface ReplyInput {
	/** The Nylas message that is answered. */
	message: unknown;
	/** What the teammate wrote: HTML, or plain text as Intercom's webhooks send it from API version 2.15 on. */
	html: string;
	/** How `html` is to be read. Default `automatic`: as HTML where it is HTML. */
	format?: BodyFormat;
	/** The mailbox's own addresses, which never get a copy. */
	own: readonly string[];
	/** Also everybody in To and Cc. Default false. */
	replyAll?: boolean;
	/** Instead of the message's subject. */
	subject?: string;
}

export interface ComposedReply {
	/** Empty when the message names nobody but ourselves. */
	to: Participant[];
	cc: Participant[];
	subject: string;
	/** HTML. */
	body: string;
}

/** The answer to a message: to the right people, never to ourselves, with one `Re:` and HTML that mail programs show well. */
export function composeReply({ message, html, format, own, replyAll = false, subject }: ReplyInput): ComposedReply {
	const mail = readMessage(message);
	const outside = (people: readonly Participant[]) => people.filter(({ email }) => !isOwn(email, own));
	const to = once(recipients(mail, outside));
	const cc = replyAll ? without(once(outside([...mail.to, ...mail.cc])), to) : [];
	return { to, cc, subject: replySubject(subject?.trim() || mail.subject), body: composeBody(html, format) };
}

/**
 * Reply-To says where answers go (RFC 5322, 3.6.2); else From. What we sent ourselves is answered to whom we sent it.
 */
function recipients(mail: Mail, outside: (people: readonly Participant[]) => Participant[]): Participant[] {
	const replyTo = outside(mail.replyTo).map((participant) => named(participant, mail.from));
	if (replyTo.length > 0) return replyTo;
	const from = outside(mail.from);
	if (from.length > 0) return from;
	const to = outside(mail.to);
	return to.length > 0 ? to : outside(mail.cc);
}

/** Reply-To often has the address alone; the same address in From has the name. */
function named(participant: Participant, from: readonly Participant[]): Participant {
	if (participant.name !== undefined) return participant;
	return from.find(({ email }) => email === participant.email) ?? participant;
}

function once(people: readonly Participant[]): Participant[] {
	const byEmail = new Map<string, Participant>();
	for (const participant of people) {
		const known = byEmail.get(participant.email);
		if (known === undefined || known.name === undefined) byEmail.set(participant.email, participant);
	}
	return [...byEmail.values()];
}

function without(people: readonly Participant[], others: readonly Participant[]): Participant[] {
	return people.filter(({ email }) => !others.some((other) => other.email === email));
}
