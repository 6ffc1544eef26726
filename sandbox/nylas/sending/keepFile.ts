import type { File, NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';

/** Keeps the bytes and gives the attachment as the API shows it. */
export function keepFile(
	mailbox: Mailbox,
	{ filename, contentType, content, contentId }: File,
): NylasMessage['attachments'][number] {
	const base = `v0:${Buffer.from(filename).toString('base64')}:${Buffer.from(contentType).toString('base64')}:${content.length}`;
	let id = base;
	for (let copy = 2; mailbox.files.has(id); copy += 1) id = `${base}:${copy}`;
	mailbox.files.set(id, content);
	const isAscii = /^[\x20-\x7e]*$/.test(filename);
	return {
		id,
		grant_id: mailbox.grant.id,
		filename,
		// Google gives no type when the name is not ASCII; the others give the raw header, name and all.
		content_type: mailbox.grant.provider === 'google' && !isAscii ? '' : `${contentType}; ${quoted('name', filename)}`,
		size: content.length,
		is_inline: contentId !== undefined,
		...(contentId === undefined ? {} : { content_id: contentId }),
		// Microsoft has no disposition.
		...(mailbox.grant.provider === 'microsoft'
			? {}
			: {
					content_disposition: `${contentId === undefined ? 'attachment' : 'inline'}; ${quoted('filename', filename)}`,
				}),
	};
}

function quoted(name: string, value: string): string {
	return `${name}="${value.replace(/["\\]/g, '\\$&')}"`;
}
