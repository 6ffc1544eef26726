import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { ticketId } from '../../fields/ticketIds';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';
import { withoutParts } from '../conversation/manage';

export const linkConversation = operation({
	name: 'Link Conversation',
	action: 'Link a conversation to a ticket',
	description:
		'Link a conversation or customer ticket to a tracker ticket. Returns the conversation. Uses API version 2.16 or later.',
	fields: { ticketId, conversationId },
	writes: true,
	agents: 'free',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		const body = { conversation_id: params.conversationId };
		const links = path`/tickets/${params.ticketId}/linked_conversations`;
		return await api.post<Conversation>(links, body, { headers });
	},
});
