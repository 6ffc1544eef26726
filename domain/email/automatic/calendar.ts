import type { Mail } from '../message';
import { CALENDAR_LINES } from './tables/calendarLines';
import { beginning, hasAttachment, header, isBlank, proof, type Evidence } from './evidence';

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

/** Nothing but what calendars write: no person has said anything. Without the body nobody knows. */
export function isByCalendar(mail: Mail): boolean {
	if (mail.body === undefined) return CALENDAR_SUBJECT.test(mail.subject);
	return isBlank(mail.body) || ownWords(beginning(mail.body)) === '';
}

/** What is left of a text without the lines that calendars write. */
function ownWords(text: string): string {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !CALENDAR_LINES.some(({ pattern }) => pattern.test(line)))
		.join('\n');
}

/** What calendars write above invitations and answers to them. Believed only beside a calendar attachment. */
const CALENDAR_SUBJECT =
	/^(?:(?:updated |canceled |cancelled )?invitation|invited|accepted|declined|tentative(?:ly accepted)?|canceled|cancelled|event (?:canceled|updated)|meeting|einladung|zugesagt|angenommen|abgelehnt|abgesagt|mit vorbehalt|invitación|aceptad[ao]|rechazad[ao]|cancelad[ao]|accepté|refusé|annulé|invito|accettato|rifiutato|annullato|convite|aceite|aceito|recusado|uitnodiging|geaccepteerd|geweigerd|inbjudan|accepterat|avböjt|zaproszenie|zaakceptowano|odrzucono|приглашение|принято|отклонено|招待|承諾|辞退|邀请|已接受|已拒绝)\s?[:：]/i;
