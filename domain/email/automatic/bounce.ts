import { BOUNCE_SUBJECTS } from './subjects';
import { hasAttachment, hasUnquoted, header, matching, sender } from './evidence';
import type { Mail } from '../message';
import { subjectKind } from '../subject';

/** Why a mail is a mail server's report that another one was not delivered; `undefined` when it is none. */
export function bounce(mail: Mail): string | undefined {
	const { local, name } = sender(mail);
	if (/multipart\/report.*delivery-status/.test(header(mail, 'content-type')))
		return 'The Content-Type is a delivery report';
	if (hasAttachment(mail, /^message\/(?:global-)?delivery-status/)) return 'It carries a delivery report';
	if (mail.headers.has('x-failed-recipients')) return 'The header X-Failed-Recipients names who was not reached';
	if (/^(?:mailer-daemon|mail-daemon|maildaemon)/.test(local)) return `It was sent by a mail server (${local})`;
	const subject = matching(BOUNCE_SUBJECTS, mail.subject);
	if (/^postmaster/.test(local) && (subject || mail.headers.size === 0))
		return 'It was sent by a mail server (postmaster)';
	if (subject && /^<\s?>$/.test(header(mail, 'return-path')))
		return 'The subject is a delivery failure and nobody is to answer';
	if (subject && isServer(local, name)) return `The subject is a delivery failure: "${subject}"`;
	return isReport(mail) ? 'The text is a delivery report' : undefined;
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
