import type { NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';

/** The whole mail as RFC 5322 text, base64url: what `fields=raw_mime` gives. Parts are base64, so that any byte survives. */
export function rawMime(mailbox: Mailbox, message: NylasMessage): string {
	const boundary = `=_${Buffer.from(message.id).toString('hex').slice(0, 32)}`;
	const head = message.headers.map(({ name, value }) => `${name}: ${value}`);
	const type = /<[a-z!/][^>]*>/i.test(message.body) ? 'text/html' : 'text/plain';
	const text = part([`Content-Type: ${type}; charset=utf-8`], Buffer.from(message.body));
	const files = message.attachments.map((file) => part(fileHead(file), mailbox.files.get(file.id) ?? Buffer.alloc(0)));
	const parts = [text, ...files].map((lines) => `--${boundary}\r\n${lines}\r\n`).join('');
	const mime = files.length
		? `${head.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts}--${boundary}--\r\n`
		: `${head.join('\r\n')}\r\n${text}\r\n`;
	return Buffer.from(mime).toString('base64url');
}

function part(head: string[], content: Buffer): string {
	const lines = content.toString('base64').match(/.{1,76}/g) ?? [];
	return [...head, 'Content-Transfer-Encoding: base64', '', ...lines].join('\r\n');
}

function fileHead(file: NylasMessage['attachments'][number]): string[] {
	const disposition = file.content_disposition ?? `attachment; filename="${file.filename}"`;
	const id = file.content_id ? [`Content-ID: <${file.content_id}>`] : [];
	return [
		`Content-Type: ${file.content_type || 'application/octet-stream'}`,
		`Content-Disposition: ${disposition}`,
		...id,
	];
}
