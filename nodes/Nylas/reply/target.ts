import { isDraft, isOwn } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import { correspondent } from './correspondent';
import type { EmailName, Enveloped, Message, Thread } from '../client/model';
import { liesInSent, speaksForOutsider } from '../mail/own';
import { cursorPages } from '../client/pages';

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
export async function targetMessage(
	api: Api,
	grantId: string,
	{ messageId, own }: { messageId: string; own: readonly string[] },
): Promise<ReplyTarget> {
	const { data } = await api.get<Enveloped<Message>>(path`/v3/grants/${grantId}/messages/${messageId}`);
	return {
		message: data,
		participants: peopleOf(data),
		own: (await ours(api, grantId, { messages: [data], own })).addresses,
	};
}

/**
 * The message of the thread to answer: the newest of a person that is not our own and not newer than the answer. Where there is none,
 * what a machine wrote, then what the team wrote, and a bounce or spam at last. The same answer gets the same message in every
 * execution, so it stays the same mail for its Idempotency-Key, also when the customer has written again in between. Drafts are none.
 * Throws a Failure for a thread without messages.
 */
export async function targetInThread(
	api: Api,
	grantId: string,
	{ threadId, own, writtenAtSec = Infinity }: InThread,
): Promise<ReplyTarget> {
	const { data: thread } = await api.get<Enveloped<Thread>>(path`/v3/grants/${grantId}/threads/${threadId}`);
	const isInTime = (message: Message) => (message.date ?? 0) <= writtenAtSec;
	const latest = thread.latest_draft_or_message;
	const participants = thread.participants ?? [];
	// Usually the customer wrote last, and the thread brings that message along.
	const usual =
		latest && !isDraft(latest) && isInTime(latest)
			? await customersOwn(api, grantId, { message: latest, own })
			: undefined;
	if (usual) return { ...usual, participants: [...participants, ...usual.participants] };
	const messages: Message[] = [];
	const query = { thread_id: threadId, limit: 200, fields: 'include_headers' };
	for await (const page of cursorPages<Message>(api, path`/v3/grants/${grantId}/messages`, query))
		messages.push(...page.filter((message) => !isDraft(message)));
	const known = await ours(api, grantId, { messages, own });
	const groups = await byCorrespondent(api, grantId, messages, { messages: known.messages, own });
	// Clocks differ: rather a message that seems too new than our own.
	const message = groups
		.map((group) => newest(group.filter(isInTime)) ?? newest(group))
		.find((found) => found !== undefined);
	if (!message)
		throw new Failure('The thread has no message to reply to', {
			description: 'The thread contains only drafts, or its messages were deleted. Check the thread ID.',
		});
	return { message, participants: [...participants, ...messages.flatMap(peopleOf)], own: known.addresses };
}

/** The message with its headers, if a person outside the team wrote it. */
async function customersOwn(
	api: Api,
	grantId: string,
	{ message, own }: { message: Message; own: readonly string[] },
): Promise<ReplyTarget | undefined> {
	const known = await ours(api, grantId, { messages: [message], own });
	if (
		!namesSomebody(message) ||
		known.messages.has(message) ||
		(await correspondent(api, grantId, { message, own })) !== 'person'
	)
		return undefined;
	const request = {
		method: 'GET',
		path: path`/v3/grants/${grantId}/messages/${message.id}`,
		query: { fields: 'include_headers' },
		accept: [404],
	} as const;
	const { status, body } = await api.request(request);
	if (status === 404) return undefined;
	const { data } = body as Enveloped<Message>;
	if ((await correspondent(api, grantId, { message: data, own })) !== 'person') return undefined;
	return { message: data, participants: peopleOf(data), own: known.addresses };
}

/** Groups of messages, those first that name whom to answer best. */
async function byCorrespondent(
	api: Api,
	grantId: string,
	messages: readonly Message[],
	{ messages: ours, own }: { messages: ReadonlySet<Message>; own: readonly string[] },
): Promise<Message[][]> {
	const groups = { person: [] as Message[], machine: [] as Message[], team: [] as Message[], nobody: [] as Message[] };
	for (const message of messages) {
		const isOthers = !ours.has(message) && namesSomebody(message);
		groups[isOthers ? await correspondent(api, grantId, { message, own }) : 'team'].push(message);
	}
	return [groups.person, groups.machine, groups.team, groups.nobody];
}

/** Which of the messages the team wrote. Nylas does not know every alias that a team sends from, so what lies in Sent tells, too. */
async function ours(
	api: Api,
	grantId: string,
	{ messages, own }: { messages: readonly Message[]; own: readonly string[] },
): Promise<{ messages: Set<Message>; addresses: string[] }> {
	const found = new Set<Message>();
	const addresses = new Set(own);
	for (const message of messages) {
		const from = message.from ?? [];
		const isFromUs =
			from.length > 0 && from.every(({ email }) => isOwn(email, own)) && !speaksForOutsider(message, own);
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
	return messages.reduce<Message | undefined>(
		(found, message) => (found && (found.date ?? 0) >= (message.date ?? 0) ? found : message),
		undefined,
	);
}

/** Only ids are certain: lists may be missing, or null. */
function peopleOf({ from, to, cc, reply_to: replyTo }: Message): EmailName[] {
	return [from, to, cc, replyTo].flatMap((people) => people ?? []);
}
