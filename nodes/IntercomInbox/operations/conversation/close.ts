import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { adminId, conversationId } from '../../fields/ids';
import { actingAdmin } from '../../client/me';
import type { Conversation } from '../../client/model';
import { messageBody } from '../../fields/messageFields';
import { managePath, withoutParts } from './manage';

export const close = operation({
	name: 'Close',
	action: 'Close a conversation',
	description: 'Close a conversation. A later message from the contact reopens it.',
	fields: { conversationId, adminId },
	options: { ...agentOptions, body: messageBody },
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, gate }) {
		if (options.body) await passConversation({ api, gate, options }, params.conversationId);
		else gate.pass();
		const body = {
			message_type: 'close',
			type: 'admin',
			admin_id: await actingAdmin(api, params.adminId),
			body: options.body || undefined,
		};
		return await api.post<Conversation>(managePath(params.conversationId), body, {
			effect: options.body ? 'once' : 'repeatable',
		});
	},
});
