import { agentOptions, passConversation } from '../../fields/agentGate';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { moveLink } from '../../receive/link/mergedLink';
import { readConversation } from '../../receive/look/look';
import { withoutParts } from './manage';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';

export const merge = operation({
	name: 'Merge',
	action: 'Merge a conversation into another one',
	description:
		'Merge one conversation into another, which takes over the link to the email thread. Uses API version 2.16 or later.',
	fields: {
		conversationId,
		intoConversationId: field({
			...conversationId,
			displayName: 'Into Conversation',
			description: 'The conversation to keep, by ID or inbox URL',
		}),
	},
	options: agentOptions,
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, gate, hint }) {
		const into = Number(params.intoConversationId);
		if (!Number.isSafeInteger(into) || into <= 0)
			throw badInput("'Into Conversation' is not a conversation ID", 'A conversation ID is a number.');
		const { conversationId, intoConversationId } = params;
		await passConversation({ api, gate, options }, conversationId);
		await passConversation({ api, gate, options }, intoConversationId);
		// As they are before: the merge may take the link away.
		const [gone, stays] = await Promise.all([
			readConversation(api, conversationId),
			readConversation(api, String(into)),
		]);
		const merged = await api.post<Conversation>(
			path`/conversations/${conversationId}/merge`,
			{ merge_into_conversation_id: into },
			{ headers: atLeast('2.16', api.connection) },
		);
		if (gone && stays) await moveLink(api, { gone, stays, hint });
		return merged;
	},
});
