import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { includeArchived } from './fields';
import { atLeast } from '../../client/service';
import { walk } from '../../client/walk';
import { ATTRIBUTE } from '../../fields/simple';

export const getManyForConversations = operation({
	name: 'Get Many for Conversations',
	action: 'Get many conversation attributes',
	description: 'List the attributes of conversations. Uses API version 2.16 or later.',
	fields: { ...paging },
	options: { includeArchived },
	simplify: ATTRIBUTE,
	async execute({ api, params, options }) {
		// Up to 2.15 `/data_attributes?model=conversation` gives the same in another form; one form for everybody is easier to build on.
		const headers = atLeast('2.16', api.connection);
		const query = { include_archived: options.includeArchived || undefined };
		return results(walk(api, { path: '/conversations/attributes', query, headers }), params);
	},
});
