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
	description: 'Bring two conversations together. Needs API version 2.16 and asks for it.',
	fields: {
		conversationId: field({ ...conversationId, description: 'The one that ends: ID or address in the inbox' }),
		intoConversationId: field({
			...conversationId,
			displayName: 'Into Conversation',
			description: 'The one that remains: ID or address in the inbox',
		}),
	},
	writes: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const into = Number(params.intoConversationId);
		if (!Number.isSafeInteger(into) || into <= 0)
			throw badInput("'Into Conversation' is not the ID of a conversation", 'The ID is a number.');
		const headers = atLeast('2.16', api.connection);
		return await api.post<Conversation>(
			path`/conversations/${params.conversationId}/merge`,
			{ merge_into_conversation_id: into },
			{ headers },
		);
	},
});
