import { AUTO_REPLY_SUBJECTS, CALENDAR_SUBJECT, type SubjectRow } from './subjects';
import { AUTO_REPLY_TEXTS, NEWSLETTER_SENDER, NOTIFICATION_TEXTS, NOTIFYING_SENDERS } from './texts';
import { bounce } from './bounce';
import { hasAttachment, hasUnquoted, header, matching, sender } from './evidence';
import { isFreeMail } from '../people/freeMail';
import { readMessage, type Mail } from '../message';
import { isNobody } from '../people/nobody';
import { subjectKind } from '../subject';

export type AutomaticKind =
	'bounce' | 'autoReply' | 'list' | 'calendar' | 'notification' | 'intercom' | 'encrypted' | 'readReceipt' | 'empty';

export interface AutomaticMail {
	kind: AutomaticKind;
	/** In words, for a person who asks why a mail was not routed. */
	reason: string;
}

/**
 * What kind of automatic mail a Nylas message is, or `undefined` for a person's. From headers where the message has them
 * (RFC 3834, RFC 3464, RFC 2369), else from sender, subject and attachments. Mail that came through a group of the
 * mailbox's own (see `automaticFor`) is no list's. Never throws.
 */
export function automatic(
	message: unknown,
	{ isThroughOwnGroup = false }: { isThroughOwnGroup?: boolean } = {},
): AutomaticMail | undefined {
	const mail = readMessage(message);
	for (const { kind, reason } of RULES) {
		const found = reason(mail, isThroughOwnGroup);
		if (found !== undefined) return { kind, reason: found };
	}
	return undefined;
}

/**
 * Whether automatic mail is left out unless somebody wants it. Not what a person has sent: an encrypted mail, or words of their own
 * with an invitation.
 */
export function isLeftOut(message: unknown, kind: unknown): boolean {
	if (kind === 'encrypted') return false;
	return kind !== 'calendar' || isByCalendar(readMessage(message));
}

/** A calendar writes the subject, or the invitation is all there is. */
function isByCalendar(mail: Mail): boolean {
	const { body, subject } = mail;
	if (CALENDAR_SUBJECT.test(subject) || /calendarmessage/.test(header(mail, 'content-class'))) return true;
	return body !== undefined && body.length < 20_000 && body.replace(/<[^<>]{0,500}>|&nbsp;|&#160;/g, '').trim() === '';
}

type Reason = (mail: Mail, isThroughOwnGroup: boolean) => string | undefined;

/** The first that applies decides: a bounce of a list's mail is a bounce. */
const RULES: ReadonlyArray<{ kind: AutomaticKind; reason: Reason }> = [
	{ kind: 'readReceipt', reason: readReceipt },
	{ kind: 'bounce', reason: bounce },
	{ kind: 'encrypted', reason: encrypted },
	{ kind: 'intercom', reason: intercom },
	{ kind: 'autoReply', reason: autoReply },
	{ kind: 'calendar', reason: calendar },
	{ kind: 'list', reason: list },
	{ kind: 'notification', reason: notification },
	{ kind: 'empty', reason: empty },
];

function readReceipt(mail: Mail): string | undefined {
	if (/disposition-notification/.test(header(mail, 'content-type'))) return 'The Content-Type is a read receipt';
	if (hasAttachment(mail, /^message\/disposition-notification/)) return 'It carries a read receipt';
	return undefined;
}

function encrypted(mail: Mail): string | undefined {
	if (/^multipart\/encrypted/.test(header(mail, 'content-type'))) return 'The Content-Type is encrypted';
	if (hasAttachment(mail, /^application\/pgp-encrypted/)) return 'It carries a PGP message';
	const sealed = mail.attachments.some(
		({ contentType, filename }) =>
			(/pkcs7-mime/.test(contentType) || filename === 'smime.p7m') && !/signed-data|certs-only/.test(contentType),
	);
	if (sealed) return 'It carries an S/MIME message';
	return /^\s{0,50}(?:<[^>]{1,200}>\s{0,20}){0,20}-----BEGIN PGP MESSAGE-----/.test((mail.body ?? '').slice(0, 5_000))
		? 'The text is a PGP message'
		: undefined;
}

/** Intercom tells teammates about conversations by mail; brought back into Intercom that would be a loop. */
function intercom(mail: Mail): string | undefined {
	const { local, domain } = sender(mail);
	if (/(?:^|\.)intercom-mail(?:\.[a-z]{2,3}|-[a-z0-9]{1,10})?\.(?:com|io|eu)$/.test(domain))
		return `It was sent by Intercom (${domain})`;
	if (
		/(?:^|\.)intercom\.(?:io|com)$/.test(domain) &&
		/^(?:notifications?|no-?reply|operator|hello|team|updates?)(?:$|[+._-])/.test(local)
	) {
		return `It was sent by Intercom (${local}@${domain})`;
	}
	const name = [...mail.headers.keys()].find((key) => key.startsWith('x-intercom'));
	return name && `It was sent by Intercom (header ${name})`;
}

function autoReply(mail: Mail): string | undefined {
	const submitted = header(mail, 'auto-submitted');
	if (/^auto-replied/.test(submitted)) return 'The header Auto-Submitted says auto-replied';
	for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder']) {
		if (mail.headers.has(name) && header(mail, name) !== 'no') return `It has the header ${name}`;
	}
	if (/^auto_reply/.test(header(mail, 'precedence'))) return 'The header Precedence says auto_reply';
	const subject = matching(AUTO_REPLY_SUBJECTS, mail.subject);
	if (subject) return `The subject is an automatic reply: "${subject}"`;
	return saysOfItself(mail, AUTO_REPLY_TEXTS) ? 'The text says that it is an automatic reply' : undefined;
}

/** A person may attach an .ics file: an invitation says its method, or has a calendar's subject. */
function calendar(mail: Mail): string | undefined {
	if (/^text\/calendar/.test(header(mail, 'content-type'))) return 'The Content-Type is a calendar event';
	if (/calendarmessage/.test(header(mail, 'content-class'))) return 'The header Content-Class says calendar';
	if (hasAttachment(mail, /^text\/calendar.*method\s?=/)) return 'It carries a calendar invitation or an answer to one';
	const hasEvent = mail.attachments.some(
		({ contentType, filename }) =>
			/^(?:text\/calendar|application\/ics)/.test(contentType) || filename.endsWith('.ics'),
	);
	return hasEvent && CALENDAR_SUBJECT.test(mail.subject)
		? "It carries a calendar event and has a calendar's subject"
		: undefined;
}

function list(mail: Mail, isThroughOwnGroup: boolean): string | undefined {
	const named = ['list-id', 'list-post', 'list-unsubscribe'].find((name) => mail.headers.has(name));
	if (named && !isThroughOwnGroup) return `It was sent to a list (header ${named})`;
	const { local, domain } = sender(mail);
	if (NEWSLETTER_SENDER.test(local)) return `It was sent as a newsletter (${local}@${domain})`;
	const precedence = /^(?:bulk|list|junk)/.exec(header(mail, 'precedence'))?.[0];
	return precedence && !isThroughOwnGroup ? `The header Precedence says ${precedence}` : undefined;
}

/** A contact form sends from no-reply too, but its Reply-To is the person who wrote. */
function notification(mail: Mail): string | undefined {
	const submitted = /^auto-(?:generated|notified)/.exec(header(mail, 'auto-submitted'))?.[0];
	if (submitted) return `The header Auto-Submitted says ${submitted}`;
	const address = mail.from[0]?.email ?? '';
	if (answersGoToAPerson(mail)) return undefined;
	if (isNobody(address)) return `Nobody reads answers to ${address}`;
	const known = NOTIFYING_SENDERS.find(({ pattern }) => pattern.test(address));
	if (known) return `${known.company} notifies from ${address}`;
	return saysOfItself(mail, NOTIFICATION_TEXTS) ? 'The text says that nobody reads answers to it' : undefined;
}

function answersGoToAPerson({ from, replyTo }: Mail): boolean {
	return replyTo.some(({ email }) => !isNobody(email) && (email !== from[0]?.email || isNobody(from[0].email)));
}

/** People answer, forward and quote what machines write; a machine that has no mailbox of its own at a provider does not. */
function saysOfItself(mail: Mail, rows: readonly SubjectRow[]): boolean {
	if (subjectKind(mail.subject) !== 'none' || isFreeMail(sender(mail).domain)) return false;
	return rows.some(({ pattern }) => hasUnquoted(mail.body, pattern));
}

function empty({ body, subject, attachments }: Mail): string | undefined {
	if (body === undefined || subject !== '' || attachments.length > 0 || body.length > 20_000) return undefined;
	const words = body.replace(/<[^<>]{0,500}>|&nbsp;|&#160;/g, '').trim();
	return words === '' && !/<img\s/i.test(body) ? 'It has no text, no subject and no attachment' : undefined;
}
