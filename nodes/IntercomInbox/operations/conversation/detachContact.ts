import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { adminId, contactId, conversationId } from '../../fields/ids';
import { actingAdmin } from '../../client/me';

export const detachContact = operation({
	name: 'Detach Contact',
	action: 'Detach a contact from a conversation',
	description: "Remove a contact from a conversation. The last contact can't be removed.",
	fields: { conversationId, contactId, adminId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passConversation({ api, gate, options }, params.conversationId);
		const body = { admin_id: await actingAdmin(api, params.adminId) };
		return await api.delete<Json>(path`/conversations/${params.conversationId}/customers/${params.contactId}`, body);
	},
});
