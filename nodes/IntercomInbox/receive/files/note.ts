import { notesOf, type Conversation } from '../../../../domain/bridge/conversation';
import { fileLabel, refusedNote, type FileFacts } from '../../../../domain/bridge/files';
import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import { hasText, sameText } from '../../../../domain/bridge/text/sameText';
import { escapeHtml } from '../../../../domain/email';
import { utcText } from '../../../../domain/time';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { actingAdmin } from '../../client/me';

/** An internal note names what was too large to bring over; it is written once, whatever is run again. */
export async function noteTooLarge(api: Api, conversation: Conversation, files: readonly FileFacts[]): Promise<void> {
	const notes = notesOf(conversation);
	const unnamed = files.map(fileLabel).filter((label) => !notes.some((note) => hasText(note, label)));
	if (unnamed.length === 0) return;
	await write(api, conversation, `Too large to bring over, see the mailbox: ${unnamed.join(', ')}`);
}

/** An internal note names a file that Intercom does not take. */
export async function noteRefused(
	api: Api,
	conversation: Conversation,
	mail: Pick<InboundMail, 'dateSec'>,
	filename: string,
): Promise<void> {
	await write(api, conversation, refusedNote(mail, filename));
}

/** An internal note says that the mail's text is not whole; it is written once, whatever is run again. */
export async function noteTruncated(
	api: Api,
	conversation: Conversation,
	{ dateSec }: Pick<InboundMail, 'dateSec'>,
): Promise<void> {
	const words = `The mail of ${utcText(dateSec)} goes on in the mailbox: it is longer than what can be brought over.`;
	if (!notesOf(conversation).some((note) => sameText(note, words))) await write(api, conversation, words);
}

async function write(api: Api, { id }: Conversation, words: string): Promise<void> {
	const body = `<p>${escapeHtml(words)}</p>`;
	await api.post(path`/conversations/${id}/reply`, {
		type: 'admin',
		message_type: 'note',
		admin_id: await actingAdmin(api),
		body,
	});
}
