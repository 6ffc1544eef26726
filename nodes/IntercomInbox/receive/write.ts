import type { Conversation } from '../../../domain/bridge/conversation';
import { findMail, type InboundMail } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import type { File, StoredFile } from '../../shared/kit/files';
import { path } from '../../shared/http/path';
import { wait } from '../../shared/base/wait';
import type { ContactRecord } from '../client/contacts';
import { actingAdmin } from '../client/me';
import { encoded, sendWords } from './batch';
import { readConversation } from './look';

/** A new conversation that the contact starts, dated like the mail. Returns the ids of conversation and first message. */
export async function startConversation(
	api: Api,
	mail: InboundMail,
	contact: ContactRecord,
): Promise<{ conversationId: string; partId: string }> {
	const from = { type: contact.role === 'lead' ? 'lead' : 'user', id: contact.id };
	const body = { from, body: mail.text, created_at: mail.dateSec };
	// A contact that was made a moment ago may not be known here yet; a 404 says that nothing was done.
	for (let patienceMs = 500; ; patienceMs *= 2) {
		const { status, body: message } = await api.request({
			method: 'POST',
			path: '/conversations',
			body,
			accept: patienceMs < 4000 ? [404] : [],
		});
		if (status < 300) {
			const { id, conversation_id: conversationId } = message as { id: string; conversation_id: string };
			return { conversationId: String(conversationId), partId: String(id) };
		}
		await wait(patienceMs);
	}
}

/** The contact's reply with the first files. Returns the part's id. */
export async function append(
	api: Api,
	conversation: Conversation,
	mail: InboundMail,
	files: readonly StoredFile[],
): Promise<string | undefined> {
	await joinContact(api, conversation, mail.contactId);
	// Why files are refused is found out when they are brought after the words.
	const reply = sendWords(
		api,
		files,
		async (batch) =>
			await replyAsContact(api, { conversationId: String(conversation.id), mail, text: mail.text, files: batch }),
	);
	const isDone = (now: Conversation) => findMail(now, mail) !== undefined;
	const after = await reply.catch(async (error: unknown) => await settle(api, conversation.id, { isDone, error }));
	const parts = after.conversation_parts?.conversation_parts ?? [];
	return findMail(after, mail)?.id ?? parts[parts.length - 1]?.id;
}

/** No answer came, but a conversation can be read by its id at once: if the part is there, the reply was done. */
export async function settle(
	api: Api,
	conversationId: string,
	{ isDone, error }: { isDone(now: Conversation): boolean; error: unknown },
): Promise<Conversation> {
	if (!asFailure(error)?.details.ambiguous) return await Promise.reject(error);
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

export interface Reply {
	conversationId: string;
	mail: InboundMail;
	text: string;
	files: readonly File[];
}

export async function replyAsContact(api: Api, { conversationId, mail, text, files }: Reply): Promise<Conversation> {
	return await api.post<Conversation>(path`/conversations/${conversationId}/reply`, {
		message_type: 'comment',
		type: 'user',
		intercom_user_id: mail.contactId,
		body: text,
		created_at: mail.dateSec,
		...(files.length > 0 ? { attachment_files: files.map(encoded) } : {}),
	});
}
