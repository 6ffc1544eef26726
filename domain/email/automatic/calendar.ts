import type { Mail } from '../message';
import { hasAttachment, header, isBlank, proof, type Evidence } from './evidence';

/** Why a mail is a calendar's. A person may attach an .ics file: an invitation says its method, or has a calendar's subject. */
export function calendar(mail: Mail): Evidence | undefined {
	if (/^text\/calendar/.test(header(mail, 'content-type'))) return proof('The Content-Type is a calendar event');
	if (/calendarmessage/.test(header(mail, 'content-class'))) return proof('The header Content-Class says calendar');
	if (hasAttachment(mail, /^text\/calendar.*method\s?=/))
		return proof('It carries a calendar invitation or an answer to one');
	const hasEvent = mail.attachments.some(
		({ contentType, filename }) =>
			/^(?:text\/calendar|application\/ics)/.test(contentType) || filename.endsWith('.ics'),
	);
	return hasEvent && CALENDAR_SUBJECT.test(mail.subject)
		? proof("It carries a calendar event and has a calendar's subject")
		: undefined;
}

/** A calendar writes the subject, or the invitation is all there is: no person has said anything. */
export function isByCalendar(mail: Mail): boolean {
	const { body, subject } = mail;
	if (CALENDAR_SUBJECT.test(subject) || /calendarmessage/.test(header(mail, 'content-class'))) return true;
	return body !== undefined && isBlank(body);
}

/** What calendars write above invitations and answers to them. Believed only beside a calendar attachment. */
const CALENDAR_SUBJECT =
	/^(?:(?:updated |canceled |cancelled )?invitation|invited|accepted|declined|tentative(?:ly accepted)?|canceled|cancelled|event (?:canceled|updated)|meeting|einladung|zugesagt|angenommen|abgelehnt|abgesagt|mit vorbehalt|invitación|aceptad[ao]|rechazad[ao]|cancelad[ao]|accepté|refusé|annulé|invito|accettato|rifiutato|annullato|convite|aceite|aceito|recusado|uitnodiging|geaccepteerd|geweigerd|inbjudan|accepterat|avböjt|zaproszenie|zaakceptowano|odrzucono|приглашение|принято|отклонено|招待|承諾|辞退|邀请|已接受|已拒绝)\s?[:：]/i;
