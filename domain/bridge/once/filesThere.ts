import { contactEntries, type Conversation, type Entry } from '../conversation';
import { findMail, isMail, sameAuthor } from '../identity';
import type { InboundMail } from '../inboundMail';
import { hasText } from '../text/sameText';
import { bringsFiles } from './filesLine';

/** The mail's files that are there: with its text, or with a line that names one of them. Another mail of the same second keeps its own. */
export function filesThere(conversation: Conversation, mail: InboundMail): string[] {
	const there = findMail(conversation, mail);
	const seconds = [mail.dateSec, there?.createdAtSec];
	const entries = contactEntries(conversation).filter(
		(entry) => seconds.includes(entry.createdAtSec) && sameAuthor(entry, mail),
	);
	const own = entries.filter(
		(entry) => entry.id === there?.id || isMail(entry, mail) || (bringsFiles(entry) && namesFileOf(entry, mail)),
	);
	return own.flatMap(({ fileNames }) => fileNames);
}

/** Intercom may have cut the line, or given the file another name. */
function namesFileOf({ body, fileNames: there }: Entry, { fileNames }: InboundMail): boolean {
	return !fileNames?.length || fileNames.some((name) => there.includes(name) || hasText(body, name));
}
