import type { Answer } from '../../server/answer';
import type { Address, NylasMessage } from '../../types';
import { filter } from './filters';
import type { Draft, Mailbox } from '../mailbox';
import { checkFolders, deleteMessage, LIST_FILTERS, updateMessage } from './messages';
import { page } from '../protocol/paging';
import { notFound } from '../protocol/problems';
import { isHeld } from '../quirks/seen';
import { select, type Call, type MailboxHandler } from '../state';
import { readBody } from '../protocol/body';
import { checkQuery, type QueryType } from '../protocol/query';
import { flag, listOf, text } from '../../server/shape';
import { standard } from '../protocol/wire';

export const threadRoutes: Record<string, MailboxHandler> = {
	'GET /v3/grants/:grant/threads': list,
	'GET /v3/grants/:grant/threads/:id': get,
	'PUT /v3/grants/:grant/threads/:id': update,
	'DELETE /v3/grants/:grant/threads/:id': remove,
};

const LIST: Record<string, QueryType> = {
	...LIST_FILTERS,
	earliest_message_date: 'integer',
	latest_message_after: 'integer',
	latest_message_before: 'integer',
};

function list({ state, mailbox, request }: Call): Answer {
	checkQuery(request, LIST);
	const passes = filter(mailbox, request);
	const number = (name: string) => (request.query.has(name) ? Number(request.query.get(name)) : undefined);
	const after = number('latest_message_after') ?? -Infinity;
	const before = number('latest_message_before') ?? Infinity;
	const earliest = number('earliest_message_date') ?? -Infinity;
	const matching = mailbox.threadIds().filter((id) => [...mailbox.thread(id), ...drafts(mailbox, id)].some(passes));
	const threads = matching
		.flatMap((id) => build(mailbox, id) ?? [])
		.filter(
			({ latest_draft_or_message: latest, earliest_message_date: first }) =>
				(latest.date as number) > after && (latest.date as number) < before && first >= earliest,
		);
	threads.sort((a, b) => (b.latest_draft_or_message.date as number) - (a.latest_draft_or_message.date as number));
	const { data, ...cursor } = page(request, threads, { usual: 20, max: 50 });
	return state.answer({ data: data.map((thread) => select(thread, request)), ...cursor });
}

function get({ state, mailbox, request, id }: Call): Answer {
	checkQuery(request, { select: 'text' });
	return state.answer({ data: select(one(mailbox, id), request) });
}

function update(call: Call): Answer {
	const { state, mailbox, request, id } = call;
	checkQuery(request, { select: 'text' });
	one(mailbox, id);
	const change = readBody(request, { unread: flag, starred: flag, folders: listOf(text) }) as Partial<NylasMessage>;
	checkFolders(mailbox, change.folders);
	for (const message of mailbox.thread(id)) updateMessage(call, message, change);
	return state.answer({ data: select(one(mailbox, id), request) });
}

function remove(call: Call): Answer {
	checkQuery(call.request, {});
	one(call.mailbox, call.id);
	for (const message of call.mailbox.thread(call.id)) deleteMessage(call, message);
	return call.state.answer({});
}

function one(mailbox: Mailbox, id: string) {
	const thread = build(mailbox, id);
	if (!thread) throw notFound();
	return thread;
}

/** A thread as the API shows it; undefined when nothing is in it. */
function build(mailbox: Mailbox, id: string) {
	const messages = mailbox.thread(id).filter((message) => isHeld(mailbox, message));
	const inThread = drafts(mailbox, id);
	const all: Array<NylasMessage | Draft> = [...messages, ...inThread];
	const [first] = all;
	const latest = all.at(-1);
	if (!first || !latest) return undefined;
	const sent = messages.filter((message) => isSent(mailbox, message));
	const received = messages.filter((message) => !isSent(mailbox, message));
	return {
		id,
		grant_id: mailbox.grant.id,
		object: 'thread' as const,
		subject: first.subject,
		snippet: latest.snippet,
		participants: participants(all),
		message_ids: messages.map((message) => message.id),
		draft_ids: inThread.map((draft) => draft.id),
		folders: [...new Set(all.flatMap((message) => message.folders))],
		has_attachments: all.some((message) => message.attachments.length > 0),
		has_drafts: inThread.length > 0,
		unread: all.some((message) => message.unread),
		starred: all.some((message) => message.starred),
		earliest_message_date: first.date,
		...(received.length ? { latest_message_received_date: received.at(-1)?.date } : {}),
		...(sent.length ? { latest_message_sent_date: sent.at(-1)?.date } : {}),
		latest_draft_or_message: standard(mailbox, latest as NylasMessage),
	};
}

function drafts(mailbox: Mailbox, threadId: string): Draft[] {
	return [...mailbox.drafts.values()].filter((draft) => draft.thread_id === threadId);
}

function isSent(mailbox: Mailbox, message: NylasMessage): boolean {
	return (
		message.folders.includes(mailbox.folderId('sent')) ||
		mailbox.ownAddresses().includes(message.from[0]?.email.toLowerCase() ?? '')
	);
}

function participants(messages: Array<NylasMessage | Draft>): Address[] {
	const people = messages.flatMap((message) => [...message.from, ...message.to, ...message.cc]);
	return [...new Map(people.map((person) => [person.email.toLowerCase(), person])).values()];
}
