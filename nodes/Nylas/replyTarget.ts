import { isOwn } from '../../domain/email/ownAddresses';
import type { Api } from '../shared/api';
import { Failure } from '../shared/failure';
import { path } from '../shared/path';
import type { EmailName, Enveloped, Message, Thread } from './model';
import { cursorPages } from './pages';

export interface ReplyTarget {
	message: Message;
	/** Everybody in the thread, as far as was looked at. */
	participants: EmailName[];
}

/** The message with this ID, whoever wrote it. */
export async function targetMessage(api: Api, grantId: string, messageId: string): Promise<ReplyTarget> {
	const { data } = await api.get<Enveloped<Message>>(path`/v3/grants/${grantId}/messages/${messageId}`);
	return { message: data, participants: peopleOf(data) };
}

export interface InThread {
	threadId: string;
	own: readonly string[];
	/** When the answer was written, Unix seconds: what came later, the teammate had not read. */
	writtenAtSec?: number;
}

/**
 * The message of the thread to answer: the newest that is not our own and not newer than the answer, or the newest of all when the
 * team has written everything so far. The same answer gets the same message in every execution, so it stays the same mail for its
 * Idempotency-Key, also when the customer has written again in between. Drafts are none. Throws a Failure for a thread without messages.
 */
export async function targetInThread(api: Api, grantId: string, { threadId, own, writtenAtSec = Infinity }: InThread): Promise<ReplyTarget> {
	const isWanted = (message: Message) => !isFrom(message, own) && (message.date ?? 0) <= writtenAtSec;
	const { data: thread } = await api.get<Enveloped<Thread>>(path`/v3/grants/${grantId}/threads/${threadId}`);
	const latest = thread.latest_draft_or_message;
	const participants = thread.participants ?? [];
	// Usually the customer wrote last, and the thread brings that message along.
	if (latest && isMessage(latest) && isWanted(latest)) return { message: latest, participants: [...participants, ...peopleOf(latest)] };
	const messages: Message[] = [];
	for await (const page of cursorPages<Message>(api, path`/v3/grants/${grantId}/messages`, { thread_id: threadId, limit: 200 })) messages.push(...page.filter(isMessage));
	// Clocks differ: rather a message that seems too new than our own.
	const message = newest(messages.filter(isWanted)) ?? newest(messages.filter((candidate) => !isFrom(candidate, own))) ?? newest(messages);
	if (!message) throw new Failure('The thread has no message to answer', { description: 'It holds drafts only, or its messages were deleted.' });
	return { message, participants: [...participants, ...messages.flatMap(peopleOf)] };
}

function isMessage({ object, folders = [] }: Message): boolean {
	return (object as string | undefined) !== 'draft' && !folders.includes('DRAFT');
}

function isFrom({ from = [] }: Message, own: readonly string[]): boolean {
	return from.length > 0 && from.every(({ email }) => isOwn(email, own));
}

/** Nylas promises no order. */
function newest(messages: readonly Message[]): Message | undefined {
	return messages.reduce<Message | undefined>((found, message) => (found && (found.date ?? 0) >= (message.date ?? 0) ? found : message), undefined);
}

function peopleOf({ from = [], to = [], cc = [], reply_to: replyTo = [] }: Message): EmailName[] {
	return [...from, ...to, ...cc, ...replyTo];
}
