import type { Mail } from '../message';
import { AUTO_REPLY_SUBJECTS } from './autoReplySubjects';
import { header, hint, knownSubject, proof, saysOfItself, type Evidence } from './evidence';
import { AUTO_REPLY_TEXTS } from './texts';

/** Why a mail is an automatic reply, such as an out-of-office; `undefined` when it is none. */
export function autoReply(mail: Mail): Evidence | undefined {
	const submitted = header(mail, 'auto-submitted');
	if (/^auto-replied/.test(submitted)) return proof('The header Auto-Submitted says auto-replied');
	for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder']) {
		if (mail.headers.has(name) && header(mail, name) !== 'no') return proof(`It has the header ${name}`);
	}
	if (/^auto_reply/.test(header(mail, 'precedence'))) return proof('The header Precedence says auto_reply');
	const subject = knownSubject(AUTO_REPLY_SUBJECTS, mail.subject);
	if (subject) return hint(`The subject is an automatic reply: "${subject}"`);
	return saysOfItself(mail, AUTO_REPLY_TEXTS) ? hint('The text says that it is an automatic reply') : undefined;
}
