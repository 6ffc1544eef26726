import { operation } from '../../../shared/kit/operation';
import { adminId, conversationId } from '../../fields/ids';
import { managePath, withoutParts } from './manage';
import { actingAdmin } from '../../client/me';
import type { Conversation } from '../../client/model';

export const open = operation({
	name: 'Open',
	action: 'Open a conversation',
	description: 'Reopen a closed or snoozed conversation',
	fields: { conversationId, adminId },
	writes: true,
	agents: 'free',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const body = { message_type: 'open', admin_id: await actingAdmin(api, params.adminId) };
		return await api.post<Conversation>(managePath(params.conversationId), body, { effect: 'repeatable' });
	},
});
