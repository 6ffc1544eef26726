import { agentOptions, passContact, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactIdentity, identityBody } from '../../fields/contactIdentity';
import { adminId, conversationId } from '../../fields/ids';
import { actingAdmin } from '../../client/me';

export const attachContact = operation({
	name: 'Attach Contact',
	action: 'Attach a contact to a conversation',
	description: 'Add a contact to a conversation. An unknown email address creates a lead.',
	fields: { conversationId, ...contactIdentity(), adminId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passConversation({ api, gate, options }, params.conversationId);
		await passContact({ api, gate, options }, params);
		const body = { admin_id: await actingAdmin(api, params.adminId), customer: identityBody(params) };
		return await api.post<Json>(path`/conversations/${params.conversationId}/customers`, body, {
			effect: 'repeatable',
		});
	},
});
