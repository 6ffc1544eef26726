import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { atLeast } from '../../client/service';
import { pageSize, walk } from '../../client/walk';

export const getDeleted = operation({
	name: 'Get Deleted',
	action: 'Get deleted conversations',
	description:
		'List the IDs of deleted conversations with the time of deletion, the latest first. Uses API version 2.16 or later.',
	fields: { ...paging },
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		const query = { order: 'desc', per_page: pageSize(params) };
		return results(walk<Json>(api, { path: '/conversations/deleted', query, headers }), params);
	},
});
