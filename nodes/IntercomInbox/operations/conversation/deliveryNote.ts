import { notesOf, partsOf, type Conversation, type Part } from '../../../../domain/bridge/conversation';
import { hasNotLeft, isGood, type DeliveryProblem } from '../../../../domain/bridge/outcome/deliveryProblem';
import { problemNote, type AnswerFacts } from '../../../../domain/bridge/outcome/problemNote';
import { beginningOf } from '../../../../domain/bridge/text/beginning';
import { escapeHtml, readEmail } from '../../../../domain/email';
import { utcText } from '../../../../domain/time';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Json } from '../../../shared/kit/objects';
import { actingAdmin } from '../../client/me';
import { readConversation } from '../../receive/look/look';
import { settle } from '../../receive/write';
import { managePath } from './manage';

interface Settings {
	conversationId: string;
	adminId: string;
	assignToAuthor?: boolean;
	reopen?: boolean;
}

/** The note, once whatever is reported again; then the conversation comes back into the inbox. */
export async function tellTeam(api: Api, problem: DeliveryProblem, settings: Settings): Promise<Json> {
	const { conversationId } = settings;
	const conversation = await readConversation(api, conversationId);
	const outcome = { conversationId, partId: problem.partId ?? null, problem: problem.kind };
	const reason = problem.reason || 'See the note in the conversation';
	const result = { ...outcome, reason, failed: hasNotLeft(problem) };
	if (!conversation) return { action: 'none', ...result, reason: 'The conversation was deleted' };
	const part = partsOf(conversation).find(({ id }) => String(id) === problem.partId);
	const paragraphs = problemNote(problem, factsOf(part), notesOf(conversation));
	if (paragraphs.length === 0) return { action: 'skipped', ...result };
	const admin = await actingAdmin(api, settings.adminId);
	await write(api, conversation, { admin, paragraphs });
	if (!isGood(problem)) await bringBack(api, conversation, { admin, part, settings });
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
	{ admin, part, settings }: { admin: string; part: Part | undefined; settings: Settings },
): Promise<void> {
	const manage = async (change: Json) =>
		await api.post(managePath(String(id)), { admin_id: admin, ...change }, { effect: 'repeatable' });
	if (settings.reopen !== false && state !== undefined && state !== 'open') await manage({ message_type: 'open' });
	const author = part?.author?.type === 'admin' ? String(part.author.id ?? '') : '';
	if (settings.assignToAuthor !== true || author === '' || String(conversation.admin_assignee_id) === author) return;
	await manage({ message_type: 'assignment', type: 'admin', assignee_id: author });
}

function factsOf(part: (Part & { author?: { name?: unknown } | null }) | undefined): AnswerFacts {
	if (!part) return {};
	const name = part.author?.name;
	return {
		beginning: part.redacted === true ? '' : beginningOf(readEmail({ body: part.body ?? '' }).text),
		...(part.created_at === undefined ? {} : { writtenAt: utcText(part.created_at) }),
		...(typeof name === 'string' ? { by: name } : {}),
	};
}
