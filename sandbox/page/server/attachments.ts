import type { IntercomPart } from '../../types';
import { Failure } from './http/failure';
import type { PageServices } from './state';

/** `/api/files/nylas/{grant}/{attachment}` and `/api/files/intercom?url=`: the bytes, with the name and type they came with. Throws 404. */
export function attachment(
	{ nylas, intercom }: PageServices,
	path: string,
	query: URLSearchParams,
): { filename: string; contentType: string; content: Buffer } {
	const [, grantId, attachmentId] = /^\/api\/files\/nylas\/([^/]+)\/([^/]+)$/.exec(path)?.map(decodeURIComponent) ?? [];
	if (grantId !== undefined && attachmentId !== undefined) return mailFile(nylas, grantId, attachmentId);
	const url = query.get('url');
	if (path === '/api/files/intercom' && url) return partFile(intercom, url);
	throw new Failure(404, 'There is no such file.');
}

function mailFile(nylas: PageServices['nylas'], grantId: string, attachmentId: string) {
	const messages = nylas.grants.some(({ id }) => id === grantId) ? nylas.messages(grantId) : [];
	const known = messages.flatMap((message) => message.attachments).find(({ id }) => id === attachmentId);
	if (!known) throw new Failure(404, 'There is no such attachment.');
	return { filename: known.filename, contentType: known.content_type, content: nylas.file(grantId, attachmentId) };
}

function partFile(intercom: PageServices['intercom'], url: string) {
	const known = intercom.conversations
		.flatMap(allAttachments)
		.find((file) => withoutSignature(file.url) === withoutSignature(url));
	try {
		return {
			filename: known?.name ?? 'picture',
			contentType: known?.content_type ?? 'application/octet-stream',
			content: intercom.file(url),
		};
	} catch {
		throw new Failure(404, 'There is no such attachment, or its address has expired.');
	}
}

function allAttachments(conversation: PageServices['intercom']['conversations'][number]): IntercomPart['attachments'] {
	const inSource = (conversation.source.attachments ?? []) as IntercomPart['attachments'];
	return [...inSource, ...conversation.conversation_parts.conversation_parts.flatMap((part) => part.attachments ?? [])];
}

// Each time a part is shown, its files get an address with a new signature.
function withoutSignature(url: string): string {
	return url.replace(/\?.*$/s, '');
}
