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
	options: { body: messageBody },
	writes: true,
	forAgent: withoutParts,
	async execute({ api, params, options }) {
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
