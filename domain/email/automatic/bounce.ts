import type { Mail } from '../message';
import { subjectKind } from '../subject';
import { BOUNCE_SUBJECTS } from './bounceSubjects';
import { hasAttachment, hasUnquoted, header, hint, knownSubject, proof, sender, type Evidence } from './evidence';

/** Why a mail is a mail server's report that another one was not delivered; `undefined` when it is none. */
export function bounce(mail: Mail): Evidence | undefined {
	const { local, name } = sender(mail);
	if (/multipart\/report.*delivery-status/.test(header(mail, 'content-type')))
		return proof('The Content-Type is a delivery report');
	if (hasAttachment(mail, /^message\/(?:global-)?delivery-status/)) return proof('It carries a delivery report');
	if (mail.headers.has('x-failed-recipients')) return proof('The header X-Failed-Recipients names who was not reached');
	if (/^(?:mailer-daemon|mail-daemon|maildaemon)/.test(local)) return proof(`It was sent by a mail server (${local})`);
	const subject = knownSubject(BOUNCE_SUBJECTS, mail.subject);
	if (/^postmaster/.test(local) && (subject || mail.headers.size === 0))
		return proof('It was sent by a mail server (postmaster)');
	if (subject && /^<\s?>$/.test(header(mail, 'return-path')))
		return proof('The subject is a delivery failure and nobody is to answer');
	if (subject && isServer(local, name)) return hint(`The subject is a delivery failure: "${subject}"`);
	return isReport(mail) ? hint('The text is a delivery report') : undefined;
}

/** Who was told that a mail did not arrive forwards the report, answers it or quotes it: that is a person's mail. */
function isReport({ subject, body }: Mail): boolean {
	if (subjectKind(subject) !== 'none') return false;
	return hasUnquoted(body, DELIVERY_REPORT);
}

/** RFC 3464 fields, and what Postfix, Exim and qmail write. */
const DELIVERY_REPORT =
	/Final-Recipient:\s?rfc822|Diagnostic-Code:\s?smtp|Reporting-MTA:\s?dns|This is the mail system at host|This message was created automatically by mail delivery software|This is the qmail-send program at/i;

function isServer(local: string, name: string): boolean {
	return (
		/^(?:postmaster|mailer|mail|bounce|no-?reply|microsoftexchange|mdaemon|amavis|root)/.test(local) ||
		/mail delivery|postmaster|microsoft outlook|delivery system|mailer|mail administrator|mail system/i.test(name)
	);
}
