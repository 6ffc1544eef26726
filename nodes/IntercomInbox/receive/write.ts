import { type Conversation, type Part, partsOf } from '../../../domain/bridge/conversation';
import { copiesOf, findMail } from '../../../domain/bridge/identity';
import type { InboundMail } from '../../../domain/bridge/inboundMail';
import { isNear } from '../../../domain/bridge/once/mailboxMail';
import { sameText } from '../../../domain/bridge/text/sameText';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import type { File, StoredFile } from '../../shared/kit/files';
import { path } from '../../shared/http/path';
import { wait } from '../../shared/base/wait';
import type { ContactRecord } from '../client/contacts';
import { actingAdmin } from '../client/me';
import { encoded, sendWords } from './files/batch';
import { readConversation } from './look/look';

/** What a write left in Intercom, by its own answer. */
export interface Written {
	conversation: Conversation;
	partId: string | null;
	/** Intercom stored other words than it was sent. */
	isChanged: boolean;
}

/** A new conversation that the contact starts, dated like the mail. */
export async function startConversation(api: Api, mail: InboundMail, contact: ContactRecord): Promise<Written> {
	const type = contact.role === 'lead' ? 'lead' : contact.role === undefined ? 'contact' : 'user';
	const body = { from: { type, id: contact.id }, body: mail.text, created_at: mail.dateSec };
	// A contact that was made a moment ago may not be known here yet; a 404 says that nothing was done.
	for (let patienceMs = 500; ; patienceMs *= 2) {
		const { status, body: message } = await api.request({
			method: 'POST',
			path: '/conversations',
			body,
			accept: patienceMs < 4000 ? [404] : [],
		});
		if (status < 300) return started(message as FirstMessage, mail);
		await wait(patienceMs);
	}
}

interface FirstMessage {
	id: string;
	conversation_id: string;
	body?: string | null;
}

/** The answer is the first message; the conversation around it is as it was asked for, and has nothing else yet. */
function started({ id, conversation_id: conversationId, body }: FirstMessage, mail: InboundMail): Written {
	const author = { type: 'user', id: mail.contactId, email: mail.email };
	const conversation = {
		id: String(conversationId),
		created_at: mail.dateSec,
		source: { id: String(id), body: body ?? mail.text, author },
		contacts: { contacts: [{ id: mail.contactId }] },
		conversation_parts: { conversation_parts: [] },
	};
	const isChanged = typeof body === 'string' && !sameText(body, mail.text);
	return { conversation, partId: String(id), isChanged };
}

/** The contact's reply with the first files. */
export async function append(
	api: Api,
	{ id }: Conversation,
	{ mail, files }: { mail: InboundMail; files: readonly StoredFile[] },
): Promise<Written> {
	const conversationId = String(id);
	// Why files are refused is found out when they are brought after the words.
	const reply = sendWords(
		api,
		files,
		async (batch) => await replyAsContact(api, { conversationId, mail, text: mail.text, files: batch }),
	);
	const isDone = (now: Conversation) => writtenPart(now, mail) !== undefined;
	const conversation = await reply.catch(
		async (error: unknown) => await settle(api, conversationId, { isDone, error }),
	);
	const part = writtenPart(conversation, mail) ?? newestPart(conversation, mail);
	const isChanged = part !== undefined && !copiesOf(conversation, mail).some((copy) => copy.id === String(part.id));
	return { conversation, partId: part ? String(part.id) : null, isChanged };
}

/** The newest part of the contact and second that is not known to be another mail, whatever Intercom made of its words. */
function writtenPart(conversation: Conversation, mail: InboundMail): Pick<Part, 'id'> | undefined {
	const isFree = (id: string) => !mail.evidence?.isOther?.(id, 'likely');
	const same = copiesOf(conversation, mail).filter(({ id }) => isFree(id));
	const last = partsOf(conversation)
		.filter(({ author, created_at }) => created_at === mail.dateSec && String(author?.id) === mail.contactId)
		.filter(({ id }) => isFree(String(id)));
	return same.at(-1) ?? last.at(-1) ?? findMail(conversation, mail);
}

/** Where Intercom has changed words and date: what it shows after the write, and had the highest ID to give. */
function newestPart(conversation: Conversation, mail: InboundMail): Pick<Part, 'id'> | undefined {
	const near = partsOf(conversation)
		.filter(({ author, body }) => String(author?.id) === mail.contactId && body)
		.filter(({ created_at: createdAtSec }) => isNear(mail, { createdAtSec }))
		.filter(({ id }) => !mail.evidence?.isOther?.(String(id), 'likely'));
	return near.sort((a, b) => String(b.id).localeCompare(String(a.id), 'en', { numeric: true }))[0];
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

/** Somebody who answers in the thread takes part in its conversation. */
export async function joinContact(api: Api, { id }: Conversation, contactId: string): Promise<void> {
	const body = { admin_id: await actingAdmin(api), customer: { intercom_user_id: contactId } };
	await api.post(path`/conversations/${id}/customers`, body, { effect: 'repeatable' });
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
