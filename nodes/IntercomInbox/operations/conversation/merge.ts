import { agentOptions, passConversation } from '../../fields/agentGate';
import { badInput } from '../../../shared/base/failure';
import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { withoutParts } from './manage';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';

export const merge = operation({
	name: 'Merge',
	action: 'Merge a conversation into another one',
	description: 'Merge one conversation into another. Uses API version 2.16 or later.',
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
	async execute({ api, params, options, gate }) {
		const into = Number(params.intoConversationId);
		if (!Number.isSafeInteger(into) || into <= 0)
			throw badInput("'Into Conversation' is not a conversation ID", 'A conversation ID is a number.');
		await passConversation({ api, gate, options }, params.conversationId);
		await passConversation({ api, gate, options }, params.intoConversationId);
		const headers = atLeast('2.16', api.connection);
		return await api.post<Conversation>(
			path`/conversations/${params.conversationId}/merge`,
			{ merge_into_conversation_id: into },
			{ headers },
		);
	},
});
