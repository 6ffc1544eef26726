import type { Conversation } from '../../../domain/bridge/conversation';
import type { InboundMail } from '../../../domain/bridge/inboundMail';
import { linkOf } from '../../../domain/bridge/link/link';
import { formatThreadKey } from '../../../domain/bridge/link/threadKey';
import { doubledConversations, doubledParts } from '../../../domain/bridge/duplicates';
import type { Api } from '../../shared/http/api';
import { path } from '../../shared/http/path';
import { actingAdmin } from '../client/me';
import { atLeast } from '../client/service';
import { readConversation } from './look/look';
import { markMerged } from './link/mergedLink';

export interface Repaired {
	/** Conversations that went into the one that stays. */
	merged: string[];
	/** Parts that were there twice. */
	redacted: string[];
}

/** Makes one of what two processes made at once. Returns the conversations as they are afterwards. */
export async function repair(
	api: Api,
	linked: Conversation[],
	{ mail, newAfterDays }: { mail: InboundMail; newAfterDays?: number },
): Promise<{ linked: Conversation[]; repaired: Repaired }> {
	const repaired: Repaired = { merged: [], redacted: [] };
	const goes: Conversation[] = [];
	for (const conversations of byLink(linked)) {
		const doubled = doubledConversations(conversations, newAfterDays);
		for (const conversation of doubled?.goes ?? []) {
			await mergeInto(api, conversation, String(doubled?.stays.id));
			goes.push(conversation);
			repaired.merged.push(String(conversation.id));
		}
	}
	const rest = linked.filter((conversation) => !goes.includes(conversation));
	const current =
		goes.length > 0
			? await Promise.all(
					rest.map(async (conversation) => (await readConversation(api, String(conversation.id))) ?? conversation),
				)
			: rest;
	for (const conversation of current) repaired.redacted.push(...(await redactDoubles(api, conversation, mail)));
	return { linked: current, repaired };
}

/** A thread may have several matters, each with a conversation of its own. */
function byLink(linked: readonly Conversation[]): Conversation[][] {
	const groups = new Map<string, Conversation[]>();
	for (const conversation of linked) {
		const link = linkOf(conversation);
		const text = link ? formatThreadKey(link) : '';
		groups.set(text, [...(groups.get(text) ?? []), conversation]);
	}
	return [...groups.values()];
}

/** Merging needs API 2.16; where it is refused, the younger one is closed with a note that names the older. */
async function mergeInto(api: Api, conversation: Conversation, into: string): Promise<void> {
	const id = String(conversation.id);
	const request = {
		method: 'POST',
		path: path`/conversations/${id}/merge`,
		body: { merge_into_conversation_id: Number(into) },
		headers: atLeast('2.16', api.connection),
	} as const;
	const { status } = await api.request({ ...request, effect: 'repeatable', accept: [400, 403, 404, 409, 422] });
	if (status >= 300) await closeWithNote(api, id, into);
	// Where it is refused, nothing is lost.
	await markMerged(api, conversation, into);
}

async function closeWithNote(api: Api, id: string, into: string): Promise<void> {
	const younger = await readConversation(api, id);
	if (!younger || younger.state === 'closed') return;
	const admin = { type: 'admin', admin_id: await actingAdmin(api) };
	await api.post(path`/conversations/${id}/reply`, {
		...admin,
		message_type: 'note',
		body: `<p>This email thread continues in conversation ${into}.</p>`,
	});
	await api.post(path`/conversations/${id}/parts`, { ...admin, message_type: 'close' }, { effect: 'repeatable' });
}

async function redactDoubles(api: Api, conversation: Conversation, mail: InboundMail): Promise<string[]> {
	const ids = doubledParts(conversation, mail);
	for (const id of ids) {
		const body = { type: 'conversation_part', conversation_id: String(conversation.id), conversation_part_id: id };
		await api.post('/conversations/redact', body, { effect: 'repeatable' });
	}
	return ids;
}
