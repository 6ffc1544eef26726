import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { atLeast } from '../../client/service';
import { pageSize, walk } from '../../client/walk';

export const getSideConversations = operation({
	name: 'Get Side Conversations',
	action: 'Get the side conversations of a conversation',
	description:
		'List the threads that teammates started beside a conversation, with their parts. Uses API version 2.16 or later.',
	fields: { conversationId, ...paging },
	customersWords: true,
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		const query = { per_page: pageSize(params) };
		const list = path`/conversations/${params.conversationId}/side_conversations`;
		return results(walk<Json>(api, { path: list, query, headers }), params);
	},
});
