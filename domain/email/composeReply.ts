import { splitAddress } from './address';
import { composeBody, type BodyFormat } from './composeBody';
import { readMessage, type Mail } from './message';
import type { Participant } from './messageFields';
import { author } from './people/author';
import type { AuthorOptions } from './people/authorCase';
import { listTest } from './people/listAddress';
import { isNobody } from './people/nobody';
import { ownTest } from './people/ownAddresses';
import { replySubject } from './subject';

export interface ReplyInput extends Omit<AuthorOptions, 'ownAddresses'> {
	/** The Nylas message that is answered. */
	message: unknown;
	/** What the teammate wrote: HTML, or plain text as Intercom's webhooks send it from API version 2.15 on. */
	html: string;
	/** How `html` is to be read. Default `automatic`: as HTML where it is HTML. */
	format?: BodyFormat;
	/** The mailbox's own addresses, which never get a copy. */
	own: readonly string[];
	/** Also everybody else in To and Cc. Default false. */
	replyAll?: boolean;
	/** Instead of the message's subject. */
	subject?: string;
}

export interface ComposedReply {
	/** Empty when the message names nobody but ourselves. */
	to: Participant[];
	cc: Participant[];
	/** How many people get nothing, because the mail has more than an answer goes to. */
	omitted: number;
	subject: string;
	/** HTML. */
	body: string;
}

/** An answer to more is a mailing, and a Reply-To or Cc full of victims would make the mailbox send it. */
export const MAX_RECIPIENTS = 20;

/** The answer to a message: to the right people, never to ourselves, with one `Re:` and HTML that mail programs show well. */
export function composeReply({
	message,
	html,
	format,
	own,
	replyAll = false,
	subject,
	...who
}: ReplyInput): ComposedReply {
	const mail = readMessage(message);
	const isOurs = ownTest(own);
	const isList = listTest(mail);
	const isReachable = ({ email }: Participant) => !isOurs(email) && !isNobody(email) && !isList(email);
	const all = once(recipients(mail, { ...who, ownAddresses: own }, isReachable));
	const copies = replyAll ? without(once([...mail.to, ...mail.cc].filter(isReachable)), all) : [];
	const to = all.slice(0, MAX_RECIPIENTS);
	const cc = copies.slice(0, MAX_RECIPIENTS - to.length);
	return {
		to,
		cc,
		omitted: all.length + copies.length - to.length - cc.length,
		subject: replySubject(subject?.trim() || mail.subject),
		body: composeBody(html, format),
	};
}

/**
 * The author, who is the contact in Intercom as well, at the Reply-To that they ask for (`docs/loop.md Out 3`). What we sent ourselves is
 * answered to whom we sent it.
 */
function recipients(
	mail: Mail,
	options: AuthorOptions,
	isReachable: (person: Participant) => boolean,
): readonly Participant[] {
	const isOurs = ownTest(options.ownAddresses ?? []);
	const writer = author(mail, options);
	if (writer === undefined) return [];
	if (isOurs(writer.email)) {
		const to = mail.to.filter(({ email }) => !isOurs(email));
		return to.length > 0 ? to : mail.cc.filter(({ email }) => !isOurs(email));
	}
	const { email, name } = writer;
	const person = name === undefined ? { email } : { email, name };
	// Whoever forges From would have the answer sent to themselves.
	if (writer.via !== 'from' || writer.verified === 'fail') return [person];
	const wanted = once(mail.replyTo.filter(isReachable));
	const domain = splitAddress(email)?.domain;
	const trusted = wanted.length > 1 ? wanted.filter((one) => splitAddress(one.email)?.domain === domain) : wanted;
	return trusted.length > 0 ? trusted.map((one) => named(one, mail.from)) : [person];
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
	const known = new Set(others.map(({ email }) => email));
	return people.filter(({ email }) => !known.has(email));
}
