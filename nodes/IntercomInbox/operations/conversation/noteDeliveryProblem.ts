import { notesOf, partsOf, type Conversation, type Part } from '../../../../domain/bridge/conversation';
import {
	deliveryProblem,
	hasNotLeft,
	problemNote,
	type DeliveryProblem,
} from '../../../../domain/bridge/deliveryProblem';
import { escapeHtml, readEmail } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import { utcText } from '../../../../domain/time';
import { takesTurns } from '../../../shared/base/processState';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { field, operation, type Json } from '../../../shared/kit/operation';
import { actingAdmin } from '../../client/me';
import { adminId, conversationId } from '../../fields/ids';
import { readConversation } from '../../receive/look';
import { settle } from '../../receive/write';
import { managePath } from './manage';

/** Two reports of one mail come in the same second. */
const TURNS = takesTurns('noting problems');

export const noteDeliveryProblem = operation({
	name: 'Note Delivery Problem',
	action: 'Note a delivery problem in a conversation',
	description:
		'Tell the team once, in an internal note, that an answer was not sent, was not delivered, or went without a file. Takes the items of Message: Reply, also failed ones, and of Message: Get Delivery Problem. Does nothing where all is well.',
	fields: { conversationId, adminId },
	options: {
		answer: field({
			displayName: 'Answer',
			type: 'json',
			default: '={{ $json.part }}',
			placeholder: "e.g. {{ $('Intercom Inbox Trigger').item.json.part }}",
			description:
				'The answered part, as the Intercom Inbox Trigger outputs it. If not added, the item says which it is.',
		}),
		assignToAuthor: field({
			displayName: 'Assign to Author',
			type: 'boolean',
			default: true,
			description:
				'Whether to assign the conversation to the teammate who wrote the answer. If not added, it stays where it is.',
		}),
		reopen: field({
			displayName: 'Reopen',
			type: 'boolean',
			default: true,
			description: 'Whether to reopen a closed or snoozed conversation. If not added, it is reopened.',
		}),
	},
	writes: true,
	agents: 'never',
	async execute({ params, options, api, item }) {
		const told = deliveryProblem({ ...item.json, ...answeredIn(options.answer) });
		if (!told) return { action: 'none', reason: 'There is nothing to tell', conversationId: params.conversationId };
		return await api.process
			.the(TURNS)
			.run(
				`${api.connection.tokenKey} ${params.conversationId}`,
				async () => await tell(api, told, { params, options }),
			);
	},
});

interface Settings {
	params: { conversationId: string; adminId: string };
	options: { assignToAuthor?: boolean; reopen?: boolean };
}

async function tell(api: Api, problem: DeliveryProblem, { params, options }: Settings): Promise<Json> {
	const conversation = await readConversation(api, params.conversationId);
	const outcome = { conversationId: params.conversationId, partId: problem.partId ?? null, problem: problem.kind };
	const reason = problem.reason || 'See the note in the conversation';
	const result = { ...outcome, reason, failed: hasNotLeft(problem) };
	if (!conversation) return { action: 'none', ...result, reason: 'The conversation was deleted' };
	const part = partsOf(conversation).find(({ id }) => String(id) === problem.partId);
	const paragraphs = problemNote(problem, factsOf(part), notesOf(conversation));
	if (paragraphs.length === 0) return { action: 'skipped', ...result };
	const admin = await actingAdmin(api, params.adminId);
	await write(api, conversation, { admin, paragraphs });
	if (problem.kind !== 'sent') await bringBack(api, conversation, { admin, part, options });
	return { action: 'noted', ...result };
}

async function write(
	api: Api,
	{ id }: Conversation,
	{ admin, paragraphs }: { admin: string; paragraphs: readonly string[] },
): Promise<void> {
	const [, reference = ''] = paragraphs;
	const body = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('');
	const note = { type: 'admin', message_type: 'note', admin_id: admin, body };
	const isDone = (now: Conversation) => notesOf(now).some((words) => words.includes(escapeHtml(reference)));
	await api
		.post(path`/conversations/${id}/reply`, note)
		.catch(async (error: unknown) => await settle(api, String(id), { isDone, error }));
}

/** Into the list of open conversations, and to who wrote the answer. */
async function bringBack(
	api: Api,
	{ id, state, ...conversation }: Conversation & { admin_assignee_id?: unknown },
	{ admin, part, options }: { admin: string; part: Part | undefined; options: Settings['options'] },
): Promise<void> {
	const manage = async (change: Json) =>
		await api.post(managePath(String(id)), { admin_id: admin, ...change }, { effect: 'repeatable' });
	if (options.reopen !== false && state !== undefined && state !== 'open') await manage({ message_type: 'open' });
	const author = part?.author?.type === 'admin' ? String(part.author.id ?? '') : '';
	if (options.assignToAuthor !== true || author === '' || String(conversation.admin_assignee_id) === author) return;
	await manage({ message_type: 'assignment', type: 'admin', assignee_id: author });
}

/** What the workflow knows of the answer; what the item itself says is as good. */
function answeredIn(answer: unknown): { partId?: unknown } {
	const { id } = record(answer);
	return id === undefined || id === null ? {} : { partId: id };
}

const BEGINNING_CHARS = 60;

function factsOf(part: Part | undefined): { writtenAt?: string; beginning?: string } {
	if (!part) return {};
	const words = readEmail({ body: part.body ?? '' })
		.text.replace(/\s+/g, ' ')
		.trim();
	const beginning = words.length > BEGINNING_CHARS ? `${words.slice(0, BEGINNING_CHARS).trimEnd()}…` : words;
	return { beginning, ...(part.created_at === undefined ? {} : { writtenAt: utcText(part.created_at) }) };
}
