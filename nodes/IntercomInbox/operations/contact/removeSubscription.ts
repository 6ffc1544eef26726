import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId, subscriptionId } from '../../fields/ids';

export const removeSubscription = operation({
	name: 'Remove Subscription',
	action: 'Remove a subscription from a contact',
	description: "Remove a contact's decision about a subscription type, so that the default applies",
	fields: { contactId, subscriptionId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		return await api.delete<Json>(path`/contacts/${params.contactId}/subscriptions/${params.subscriptionId}`);
	},
});
