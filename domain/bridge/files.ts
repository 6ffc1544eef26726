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
