import type { Conversation } from '../../../domain/bridge/conversation';
import { FILES_LINE, filesThere, findMail, type InboundMail } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/api';
import { Failure } from '../../shared/failure';
import { loaded, type File, type StoredFile } from '../../shared/files';
import { withFilesInMemory } from '../../shared/largeFiles';
import { path } from '../../shared/path';
import { wait } from '../../shared/wait';
import type { ContactRecord } from '../contacts';
import { actingAdmin } from '../me';
import { readConversation } from './look';

/** Intercom takes ten files a part; the size keeps one request in memory at a time. */
const MAX_FILES = 10;
const MAX_PART_BYTES = 15_000_000;

/** A new conversation that the contact starts, dated like the mail. Returns the ids of conversation and first message. */
export async function startConversation(api: Api, mail: InboundMail, contact: ContactRecord): Promise<{ conversationId: string; partId: string }> {
	const from = { type: contact.role === 'lead' ? 'lead' : 'user', id: contact.id };
	const body = { from, body: mail.text, created_at: mail.dateSec };
	// A contact that was made a moment ago may not be known here yet; a 404 says that nothing was done.
	for (let patienceMs = 500; ; patienceMs *= 2) {
		const { status, body: message } = await api.request({ method: 'POST', path: '/conversations', body, accept: patienceMs < 4000 ? [404] : [] });
		if (status < 300) {
			const { id, conversation_id: conversationId } = message as { id: string; conversation_id: string };
			return { conversationId: String(conversationId), partId: String(id) };
		}
		await wait(patienceMs);
	}
}

/** The contact's reply with the first files. Returns the part's id. */
export async function append(api: Api, conversation: Conversation, mail: InboundMail, files: readonly StoredFile[]): Promise<string | undefined> {
	await joinContact(api, conversation, mail.contactId);
	const reply = withBatch(files, async (batch) => await replyAsContact(api, { conversationId: conversation.id, mail, text: mail.text, files: batch }));
	const isDone = (now: Conversation) => findMail(now, mail) !== undefined;
	const after = await reply.catch(async (error: unknown) => await settle(api, conversation.id, { isDone, error }));
	const parts = after.conversation_parts?.conversation_parts ?? [];
	return findMail(after, mail)?.id ?? parts[parts.length - 1]?.id;
}

/** No answer came, but a conversation can be read by its id at once: if the part is there, the reply was done. */
async function settle(api: Api, conversationId: string, { isDone, error }: { isDone(now: Conversation): boolean; error: unknown }): Promise<Conversation> {
	if (!(error instanceof Failure) || !error.details.ambiguous) return await Promise.reject(error);
	const conversation = await readConversation(api, conversationId);
	return conversation && isDone(conversation) ? conversation : await Promise.reject(error);
}

/** A colleague who answers the same thread belongs to the same conversation. */
async function joinContact(api: Api, conversation: Conversation, contactId: string): Promise<void> {
	const members = conversation.contacts?.contacts;
	if (!members || members.some(({ id }) => id === contactId)) return;
	const body = { admin_id: await actingAdmin(api), customer: { intercom_user_id: contactId } };
	await api.post(path`/conversations/${conversation.id}/customers`, body, { effect: 'repeatable' });
}

interface Reply {
	conversationId: string;
	mail: InboundMail;
	text: string;
	files: readonly File[];
}

async function replyAsContact(api: Api, { conversationId, mail, text, files }: Reply): Promise<Conversation> {
	return await api.post<Conversation>(path`/conversations/${conversationId}/reply`, {
		message_type: 'comment',
		type: 'user',
		intercom_user_id: mail.contactId,
		body: text,
		created_at: mail.dateSec,
		...(files.length > 0 ? { attachment_files: files.map(encoded) } : {}),
	});
}

function encoded({ filename, contentType, content }: File) {
	return { content_type: contentType.split(';')[0].trim(), name: filename, data: content.toString('base64') };
}

/**
 * Brings the files that are not there yet, in their order, so a run that died half-way is completed and not repeated.
 * Returns how many of the mail's files are still missing.
 */
export async function completeFiles(api: Api, conversation: Conversation, { mail, files, expected }: { mail: InboundMail; files: readonly StoredFile[]; expected: number }): Promise<number> {
	const conversationId = String(conversation.id);
	const withFiles = { ...mail, fileNames: [...(mail.fileNames ?? []), ...files.map(({ filename }) => filename)] };
	let there = filesThere(conversation, withFiles);
	while (there < files.length) {
		const before = there;
		there += await withBatch(files.slice(before), async (batch) => {
			const isDone = (now: Conversation) => filesThere(now, withFiles) >= before + batch.length;
			const reply = { conversationId, mail, text: FILES_LINE + batch.map(({ filename }) => filename).join(', '), files: batch };
			await replyAsContact(api, reply).catch(async (error: unknown) => await settle(api, conversationId, { isDone, error }));
			return batch.length;
		});
	}
	return Math.max(0, expected - there);
}

/** Reads as many of the files as one part takes, and sends them. */
async function withBatch<T>(files: readonly StoredFile[], send: (batch: readonly File[]) => Promise<T>): Promise<T> {
	const bytes = files.slice(0, MAX_FILES).reduce((sum, { size = Infinity }) => sum + size, 0);
	return await withFilesInMemory('Intercom', bytes, async () => await send(await firstBatch(files)));
}

/** As many files as one part takes; at least one. */
async function firstBatch(files: readonly StoredFile[]): Promise<readonly File[]> {
	const batch: File[] = [];
	let bytes = 0;
	for (const stored of files.slice(0, MAX_FILES)) {
		if (batch.length > 0 && bytes + (stored.size ?? 0) > MAX_PART_BYTES) break;
		const file = await loaded(stored);
		bytes += file.content.length;
		if (batch.length > 0 && bytes > MAX_PART_BYTES) break;
		batch.push(file);
	}
	return batch;
}
