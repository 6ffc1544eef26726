import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';

export const getHandlingEvents = operation({
	name: 'Get Handling Events',
	action: 'Get the handling events of a conversation',
	description: 'List when teammates paused and resumed the handling of a conversation. Uses API version 2.15 or later.',
	fields: { conversationId, ...paging },
	async execute({ api, params }) {
		const headers = atLeast('2.15', api.connection);
		const events = path`/conversations/${params.conversationId}/handling_events`;
		return results(wholeList<Json>(api, events, { headers }), params);
	},
});
