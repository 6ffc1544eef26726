import { notesOf, partsOf, type Conversation, type Part } from '../../../../domain/bridge/conversation';
import { hasText, sameText } from '../../../../domain/bridge/text/sameText';
import { escapeHtml, textToHtml, type Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import type { StoredFile } from '../../../shared/kit/files';
import { path } from '../../../shared/http/path';
import { actingAdmin } from '../../client/me';
import type { IncomingMail } from '../mail';
import { settle } from '../write';
import { encoded, sendWords } from './batch';

/** The note that is this mail: of its second, and from its author. */
export function noteOfMail(conversation: Conversation, incoming: Sent): Part | undefined {
	return partsOf(conversation).find(
		({ part_type: type, created_at, body }) =>
			type === 'note' && created_at === incoming.dateSec && hasText(body ?? '', heading(incoming)),
	);
}

type Sent = Pick<IncomingMail, 'dateSec' | 'author'>;

function heading({ author: { email, name } }: Sent): string {
	return `Mail from ${name ? `${name} <${email}>` : email}:`;
}

/** A mail that is no part of the contact's: by a colleague, or of somebody who can't take part. Returns the part's ID. */
export async function noteMail(
	api: Api,
	{ id }: Conversation,
	{ incoming, files, adminId }: { incoming: IncomingMail; files: readonly StoredFile[]; adminId?: string },
): Promise<string | null> {
	const conversationId = String(id);
	const common = {
		type: 'admin',
		message_type: 'note',
		admin_id: await actingAdmin(api, adminId),
		created_at: incoming.dateSec,
		body: `<p>${escapeHtml(heading(incoming))}</p>${textToHtml(incoming.text)}`,
	};
	const written = sendWords(
		api,
		files,
		async (batch) =>
			await api.post<Conversation>(path`/conversations/${conversationId}/reply`, {
				...common,
				...(batch.length > 0 ? { attachment_files: batch.map(encoded) } : {}),
			}),
	);
	const isDone = (now: Conversation) => noteOfMail(now, incoming) !== undefined;
	const now = await written.catch(async (error: unknown) => await settle(api, conversationId, { isDone, error }));
	const part = noteOfMail(now, incoming);
	return part ? String(part.id) : null;
}

/** Says once who has come in, and how: a mail that answers one of the thread is all that speaks for them. */
export async function noteNewcomer(api: Api, conversation: Conversation, { author }: IncomingMail): Promise<void> {
	const who = author.name ? `${author.name} <${author.email}>` : author.email;
	await noteOnce(
		api,
		conversation,
		`${who} is new in this conversation: the mail answers one of its mails, and nobody who wrote here before has an address of that domain.`,
	);
}

/** Says once that the author is not who the mail came from, or that the sender could not be verified. */
export async function noteClaimed(
	api: Api,
	conversation: Conversation,
	{ author, message }: IncomingMail,
): Promise<void> {
	const words = author.isClaimed
		? `Only the mail itself says that ${author.email} wrote it; it ${sendersOf(message)}.`
		: `The mail server could not confirm that this mail came from ${author.email}.`;
	await noteOnce(api, conversation, words);
}

/** A mail can name thousands, and nobody. */
function sendersOf({ from }: Mail): string {
	const names = from.slice(0, SHOWN_SENDERS).map(({ email }) => email);
	if (names.length === 0) return 'names no sender';
	const more = from.length - names.length;
	return `came from ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const SHOWN_SENDERS = 3;

/** Says once why mails of other threads are in this conversation. */
export async function noteFlood(api: Api, conversation: Conversation, perHour: number): Promise<void> {
	await noteOnce(
		api,
		conversation,
		`Emails of other threads are added here: the sender has started ${perHour} conversations within an hour.`,
	);
}

async function noteOnce(api: Api, conversation: Conversation, words: string): Promise<void> {
	if (notesOf(conversation).some((note) => sameText(note, words))) return;
	await api.post(path`/conversations/${conversation.id}/reply`, {
		type: 'admin',
		message_type: 'note',
		admin_id: await actingAdmin(api),
		body: `<p>${escapeHtml(words)}</p>`,
	});
}
