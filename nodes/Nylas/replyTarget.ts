import { isDraft } from '../../domain/email/message';
import { isOwn } from '../../domain/email/ownAddresses';
import type { Api } from '../shared/api';
import { Failure } from '../shared/failure';
import { path } from '../shared/path';
import type { EmailName, Enveloped, Message, Thread } from './model';
import { liesInSent } from './own';
import { cursorPages } from './pages';

export interface ReplyTarget {
	message: Message;
	/** Everybody in the thread, as far as was looked at. */
	participants: EmailName[];
	/** The mailbox's addresses, with those that it was seen to send from. */
	own: readonly string[];
}

export interface InThread {
	threadId: string;
	own: readonly string[];
	/** When the answer was written, Unix seconds: what came later, the teammate had not read. */
	writtenAtSec?: number;
}

/** The message with this ID, whoever wrote it. */
export async function targetMessage(api: Api, grantId: string, { messageId, own }: { messageId: string; own: readonly string[] }): Promise<ReplyTarget> {
	const { data } = await api.get<Enveloped<Message>>(path`/v3/grants/${grantId}/messages/${messageId}`);
	return { message: data, participants: peopleOf(data), own: (await ours(api, grantId, { messages: [data], own })).addresses };
}

/**
 * The message of the thread to answer: the newest that is not our own and not newer than the answer, or the newest of all when the
 * team has written everything so far. The same answer gets the same message in every execution, so it stays the same mail for its
 * Idempotency-Key, also when the customer has written again in between. Drafts are none. Throws a Failure for a thread without messages.
 */
export async function targetInThread(api: Api, grantId: string, { threadId, own, writtenAtSec = Infinity }: InThread): Promise<ReplyTarget> {
	const { data: thread } = await api.get<Enveloped<Thread>>(path`/v3/grants/${grantId}/threads/${threadId}`);
	const isInTime = (message: Message) => (message.date ?? 0) <= writtenAtSec;
	const latest = thread.latest_draft_or_message;
	const participants = thread.participants ?? [];
	// Usually the customer wrote last, and the thread brings that message along.
	if (latest && !isDraft(latest) && isInTime(latest) && namesSomebody(latest)) {
		const known = await ours(api, grantId, { messages: [latest], own });
		if (!known.messages.has(latest)) return { message: latest, participants: [...participants, ...peopleOf(latest)], own: known.addresses };
	}
	const messages: Message[] = [];
	for await (const page of cursorPages<Message>(api, path`/v3/grants/${grantId}/messages`, { thread_id: threadId, limit: 200 })) messages.push(...page.filter((message) => !isDraft(message)));
	const known = await ours(api, grantId, { messages, own });
	const others = messages.filter((message) => !known.messages.has(message) && namesSomebody(message));
	// Clocks differ: rather a message that seems too new than our own.
	const message = newest(others.filter(isInTime)) ?? newest(others) ?? newest(messages);
	if (!message) throw new Failure('The thread has no message to answer', { description: 'It holds drafts only, or its messages were deleted.' });
	return { message, participants: [...participants, ...messages.flatMap(peopleOf)], own: known.addresses };
}

/** Which of the messages the team wrote. Nylas does not know every alias that a team sends from, so what lies in Sent tells, too. */
async function ours(api: Api, grantId: string, { messages, own }: { messages: readonly Message[]; own: readonly string[] }): Promise<{ messages: Set<Message>; addresses: string[] }> {
	const found = new Set<Message>();
	const addresses = new Set(own);
	for (const message of messages) {
		const from = message.from ?? [];
		const isFromUs = from.length > 0 && from.every(({ email }) => isOwn(email, own));
		if (!isFromUs && !(await liesInSent(api, grantId, message))) continue;
		found.add(message);
		for (const { email } of from) addresses.add(email);
	}
	return { messages: found, addresses: [...addresses] };
}

function namesSomebody({ from, reply_to: replyTo }: Message): boolean {
	return [from, replyTo].some((people) => (people ?? []).length > 0);
}

/** Nylas promises no order. */
function newest(messages: readonly Message[]): Message | undefined {
	return messages.reduce<Message | undefined>((found, message) => (found && (found.date ?? 0) >= (message.date ?? 0) ? found : message), undefined);
}

/** Only ids are certain: lists may be missing, or null. */
function peopleOf({ from, to, cc, reply_to: replyTo }: Message): EmailName[] {
	return [from, to, cc, replyTo].flatMap((people) => people ?? []);
}
