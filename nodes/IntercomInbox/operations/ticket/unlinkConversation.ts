import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { ticketId } from '../../fields/ticketIds';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';
import { withoutParts } from '../conversation/manage';

export const unlinkConversation = operation({
	name: 'Unlink Conversation',
	action: 'Unlink a conversation from a ticket',
	description:
		'Remove the link of a conversation or customer ticket to a tracker ticket. Returns the conversation. Uses API version 2.16 or later.',
	fields: { ticketId, conversationId },
	writes: true,
	agents: 'free',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		const link = path`/tickets/${params.ticketId}/linked_conversations/${params.conversationId}`;
		return await api.delete<Conversation>(link, undefined, { headers });
	},
});
