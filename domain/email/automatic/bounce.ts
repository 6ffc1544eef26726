import type { Mail } from '../message';
import { subjectKind } from '../subject';
import { BOUNCE_SUBJECTS } from './tables/bounces';
import {
	asks,
	beginning,
	hasAttachment,
	hasUnquoted,
	header,
	hint,
	knownSubject,
	proof,
	sender,
	type Evidence,
} from './evidence';

/** Why a mail is a mail server's report that another one was not delivered; `undefined` when it is none. */
export function bounce(mail: Mail): Evidence | undefined {
	return fromStructure(mail) ?? fromServer(mail) ?? fromWords(mail);
}

/** RFC 3464, RFC 5965, and what Exim and Exchange write instead. */
function fromStructure(mail: Mail): Evidence | undefined {
	const type = header(mail, 'content-type');
	if (/multipart\/report.*(?:delivery-status|feedback-report)/.test(type))
		return proof('The Content-Type is a delivery report');
	if (mail.headers.has('x-failed-recipients')) return proof('The header X-Failed-Recipients names who was not reached');
	// Italian certified mail (PEC).
	if (/errore-consegna|non-accettazione|rilevazione-virus/.test(header(mail, 'x-ricevuta')))
		return proof('The header X-Ricevuta says so');
	if (mail.headers.has('x-ms-exchange-message-is-ndr')) return proof('The header X-MS-Exchange-Message-Is-Ndr says so');
	if (!hasAttachment(mail, /^message\/(?:global-)?(?:delivery-status|feedback-report)/)) return undefined;
	// Who forwards a report or asks about it attaches it whole.
	const isAPersons = subjectKind(mail.subject) !== 'none';
	return (isAPersons ? hint : proof)('It carries a delivery report');
}

/** Addresses that only mail servers have. */
const SERVER = /^(?:mailer[-_.]?daemon|mail-?daemon|mmdf|microsoftexchange[0-9a-f]{4,40})(?:$|[+._-])/;

function fromServer(mail: Mail): Evidence | undefined {
	const { local, name } = sender(mail);
	if (SERVER.test(local)) return proof(`It was sent by a mail server (${local.slice(0, 17)})`);
	const subject = knownSubject(BOUNCE_SUBJECTS, mail.subject);
	const isPostmaster = isPostmasters(local);
	const says = subject !== undefined || FAILURE.test(beginning(mail.body));
	if (isPostmaster && (says || isNullSender(mail))) return proof('It was sent by a mail server (postmaster)');
	if (isPostmaster && mail.headers.size === 0 && mail.replyTo.length === 0)
		return hint('It was sent by a mail server (postmaster)');
	if (says && isNullSender(mail)) return proof('It is about a delivery failure and nobody is to answer');
	if (says && /^auto-/.test(header(mail, 'auto-submitted')) && isServer(local, name))
		return proof('It is about a delivery failure and no person has sent it');
	return undefined;
}

function fromWords(mail: Mail): Evidence | undefined {
	const { local, name } = sender(mail);
	const subject = knownSubject(BOUNCE_SUBJECTS, mail.subject);
	if (subject && (isServer(local, name) || mail.from.length === 0 || isMachine(mail)))
		return hint(`The subject is a delivery failure: "${subject}"`);
	if (isReport(mail)) return hint('The text is a delivery report');
	return isServer(local, name) && STATUS.test(beginning(mail.body)) ? hint('The text is a delivery report') : undefined;
}

/** Something else says that no person has sent it; the words say what it is. */
function isMachine(mail: Mail): boolean {
	return isNullSender(mail) || /^auto-/.test(header(mail, 'auto-submitted'));
}

/** RFC 5321, 4.5.5: reports and answers of machines are sent as from nobody. */
function isNullSender(mail: Mail): boolean {
	return /^<\s?>$/.test(header(mail, 'return-path'));
}

/** Who was told that a mail did not arrive forwards the report, answers it, quotes it or asks about it: that is a person's mail. */
function isReport({ subject, body }: Mail): boolean {
	if (subjectKind(subject) !== 'none' || !hasUnquoted(body, DELIVERY_REPORT)) return false;
	const text = beginning(body);
	const at = text.search(DELIVERY_REPORT);
	const [before = ''] = [text.slice(0, Math.max(0, at))];
	return !asks(text) && !/:\s*$/.test(before);
}

/** RFC 3464 fields, what Postfix, Exim and qmail write, and the talk of two servers. */
const DELIVERY_REPORT =
	/Final-Recipient:\s?rfc822|Diagnostic-Code:\s?smtp|Reporting-MTA:\s?dns|This is the mail system at host|This message was created automatically by mail delivery software|This is the qmail-send program|(?:>>>|&gt;&gt;&gt;|<<<|&lt;&lt;&lt;) ?(?:RCPT TO:|[45]\d\d[ -])/i;

/** RFC 3463: `550 5.1.1`, `#5.2.2`. */
const STATUS = /\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|#[45]\.\d{1,3}\.\d{1,3}\b/;

const FAILURE = new RegExp(
	`${STATUS.source}|${DELIVERY_REPORT.source}|\\b(?:could not|couldn't|cannot|can't|was not|wasn't|not|un(?:able to be)?)(?: be)? ?(?:delivered|sent to)\\b|undeliver(?:able|ed)|delivery (?:to the following|has failed|failed|status notification)|unable to deliver|(?:user|recipient|mailbox|address|account|host|domain)\\b[^\\n]{0,40}\\b(?:unknown|not found|unavailable|does not exist|doesn't exist|is full|over quota|disabled|not listed)|permanent (?:fatal )?error|returned to (?:the )?sender|nicht zugestellt|n'a pas pu être (?:remis|distribué|délivré)|no se pudo entregar|non è stato (?:recapitato|consegnato)|não (?:pôde|pode) ser entregue|не может быть доставлено`,
	'i',
);

/** RFC 5321, 4.5.1: an address that every mail server has, and that a person reads. */
export function isPostmasters(local: string): boolean {
	return /^post[-_.]?master(?:$|[+._-])/.test(local);
}

function isServer(local: string, name: string): boolean {
	return (
		/^(?:post[-_.]?master|bounces|no-?reply|mdaemon|amavis|mailadmin|mail-?system|mailserver|listserv)(?:$|[+._-])/.test(
			local,
		) ||
		/\b(?:mail delivery|delivery (?:sub)?system|postmaster|microsoft outlook|mailer[- ]daemon|(?:mail|system) administrator|mail system|mail server|internet mail delivery)\b/i.test(
			name,
		)
	);
}
