import { readEmail } from '../../email';
import { sameWords } from './sameText';

/** How the lines begin that Message: Reply writes under an answer for files that did not go along. */
export const TOO_LARGE = 'Too large to attach: ';
export const LINKED = 'Linked instead of attached: ';
export const MISSING = 'Could not be attached: ';

/** A mail, as far as it is compared with an answer. */
export interface SentMail {
	body?: string;
	attachments?: ReadonlyArray<unknown> | null;
}

/** The words of an answer's HTML, read as a mail's are: links, lists and tables look alike then. Empty: it has pictures or files only. */
export function answerWords(html: string): string {
	return withoutImages(readEmail({ body: html }).text);
}

/** Whether a mail says what an answer's words say; a signature or a line about files may have come to it. */
export function saysAnswer({ body = '', attachments }: SentMail, words: string): boolean {
	const { text, reply } = readEmail({ body });
	if (words === '')
		return withoutFilesLines(withoutImages(text)) === '' && ((attachments ?? []).length > 0 || /<img\s/i.test(body));
	return [text, withoutFilesLines(text), reply, withoutFilesLines(reply)].some((said) =>
		sameWords(withoutImages(said), words),
	);
}

function withoutFilesLines(text: string): string {
	return text
		.split('\n')
		.filter((line) => ![TOO_LARGE, LINKED, MISSING].some((words) => line.startsWith(words)))
		.join('\n')
		.trim();
}

/** A picture that came along inside the mail is told of, a linked one is not. */
function withoutImages(text: string): string {
	return text.replace(/\[image(?::[^\]\n]{0,200})?\]/g, '').trim();
}
