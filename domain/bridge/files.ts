import { utcText } from '../time';
import { notesOf, type Conversation } from './conversation';
import type { InboundMail } from './inboundMail';
import { sameText } from './text/sameText';

/**
 * What of a mail's files goes to Intercom. Intercom documents no limit for its API; its help centre names 20 MB for a mail
 * that customers send to it, so a file above that is named in a note instead.
 */
export const MAX_FILE_BYTES = 20_000_000;

/** What is read of a file in Nylas's message. */
export interface FileFacts {
	filename?: string | null;
	content_type?: string | null;
	/** Bytes; an estimate at Microsoft. */
	size?: number;
	is_inline?: boolean;
}

export function isTooLarge({ size }: FileFacts): boolean {
	return typeof size === 'number' && size > MAX_FILE_BYTES;
}

export function isCalendar({ content_type: type, filename }: FileFacts): boolean {
	return /^\s*text\/calendar\b/i.test(type ?? '') || /\.ics$/i.test(filename ?? '');
}

/** For a note: `video.mp4 (35.2 MB)`. */
export function fileLabel({ filename, size = 0 }: FileFacts): string {
	return `${filename || 'a file without a name'} (${(size / 1e6).toFixed(1)} MB)`;
}

/** The internal note about a file that Intercom refused; a later run recognises it, so the date tells mails apart that have files of one name. */
export function refusedNote({ dateSec }: Pick<InboundMail, 'dateSec'>, filename: string): string {
	return `Intercom did not take this file of the mail of ${utcText(dateSec)}, see the mailbox: ${filename}`;
}

/** Which of the mail's files a note in the conversation says that Intercom refused. */
export function refusedFiles(conversation: Conversation, mail: Pick<InboundMail, 'dateSec' | 'fileNames'>): string[] {
	const notes = notesOf(conversation);
	if (notes.length === 0) return [];
	return [...new Set(mail.fileNames ?? [])].filter((name) =>
		notes.some((note) => sameText(note, refusedNote(mail, name))),
	);
}

/**
 * Which of the files at hand are still to be brought, when those of `there` are in Intercom. By their names, because not every run has
 * all of them; a name there that the mail does not know is one that Intercom has changed, and counts for the first file that is not seen.
 */
export function filesToBring<F extends { filename: string }>(
	files: readonly F[],
	there: readonly string[],
	known: readonly string[] = [],
): F[] {
	const left = [...there];
	const unseen = files.filter(({ filename }) => {
		const at = left.indexOf(filename);
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
	return unseen.slice(left.filter((name) => !known.includes(name)).length);
}
