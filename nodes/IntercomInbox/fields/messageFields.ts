import { badInput } from '../../shared/base/failure';
import type { File } from '../../shared/kit/files';
import { field } from '../../shared/kit/fields/field';

/** Intercom's limit for one message, for files and addresses alike (docs/facts/intercom.md 8.6). */
const MAX_ATTACHMENTS = 10;

export const attachmentUrls = field({
	displayName: 'Attachment URLs',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/picture.png',
	description: 'Comma-separated image URLs for Intercom to fetch; at most ten',
});

export const createdAt = field({
	displayName: 'Created At',
	type: 'dateTime',
	default: '',
	description: 'The original time of an imported message. Default: now.',
});

/** Shown to the contact only by some of the requests that take it. */
export const messageBody = field({
	displayName: 'Message',
	type: 'string',
	default: '',
	typeOptions: { rows: 3 },
	description: 'Optional message shown to the contact',
});

/** Of a new message: Message: Send and Conversation: Create share one parameter. */
export const newMessageBody = field({
	displayName: 'Body',
	type: 'string',
	default: '',
	required: true,
	typeOptions: { rows: 5 },
	description: 'The text of the message. From a teammate: HTML or plain text. From a contact: plain text.',
});

/** The addresses in a list with commas; undefined when there are none. */
export function urlsOf(text = ''): string[] | undefined {
	const urls = text.split(/[\s,]+/).filter(Boolean);
	refuseTooMany(urls.length);
	return urls.length > 0 ? urls : undefined;
}

/** Files as Intercom takes them; undefined when there are none. */
export function attachmentFiles(
	files: readonly File[],
): Array<{ content_type: string; name: string; data: string }> | undefined {
	refuseTooMany(files.length);
	if (files.length === 0) return undefined;
	return files.map(({ contentType, filename, content }) => ({
		content_type: contentType,
		name: filename,
		data: content.toString('base64'),
	}));
}

function refuseTooMany(count: number): void {
	if (count <= MAX_ATTACHMENTS) return;
	throw badInput(
		`${count} attachments are too many`,
		`Intercom accepts ${MAX_ATTACHMENTS} per message. Send the rest in a second reply.`,
	);
}
