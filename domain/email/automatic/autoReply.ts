import type { Mail } from '../message';
import { ABSENCES } from './tables/absences';
import { AUTO_REPLY_HEADERS } from './tables/autoReplyHeaders';
import { AUTO_REPLY_SUBJECTS } from './tables/autoReplySubjects';
import { asks, beginning, header, hint, knownSubject, proof, saysOfItself, type Evidence } from './evidence';
import { CHALLENGES } from './tables/challenges';
import { AUTO_REPLY_TEXTS } from './tables/texts';

/** Why a mail is an automatic reply, such as an out-of-office; `undefined` when it is none. */
export function autoReply(mail: Mail): Evidence | undefined {
	const known = AUTO_REPLY_HEADERS.find(({ header: name, pattern }) => {
		const key = name.toLowerCase();
		return mail.headers.has(key) && pattern.test(header(mail, key));
	});
	if (known) return proof(`The header ${known.header} says ${firstWord(header(mail, known.header.toLowerCase()))}`);
	const subject = knownSubject(AUTO_REPLY_SUBJECTS, mail.subject);
	if (subject) return hint(`The subject is an automatic reply: "${subject}"`);
	if (saysOfItself(mail, AUTO_REPLY_TEXTS)) return hint('The text says that it is an automatic reply');
	const text = beginning(mail.body);
	if (text.length > MAX_CHARS || asks(text)) return undefined;
	if (isAway(mail.subject, text)) return hint('The text says that somebody is away');
	return CHALLENGES.some(({ pattern }) => pattern.test(text)) &&
		/https?:|href|click|cliquez|klick/i.test(mail.body ?? '')
		? hint('The text asks the sender for a proof')
		: undefined;
}

function firstWord(value: string): string {
	return value.split(/[\s;(]/, 1)[0] ?? '';
}

/** Who has more to say than that they are away has written it for this mail. */
const MAX_CHARS = 1_500;

function isAway(subject: string, text: string): boolean {
	return ABSENCES.some(
		(row) =>
			row.absence.test(text) && (row.subject.test(subject.trim()) || row.more.test(withoutMatch(text, row.absence))),
	);
}

/** "No longer" shall not count twice. */
function withoutMatch(text: string, pattern: RegExp): string {
	return text.replace(pattern, ' ');
}
