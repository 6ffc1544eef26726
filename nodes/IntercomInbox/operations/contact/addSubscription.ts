import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId, subscriptionId } from '../../fields/ids';

export const addSubscription = operation({
	name: 'Add Subscription',
	action: 'Add a subscription to a contact',
	description: 'Opt a contact in to or out of a subscription type',
	fields: {
		contactId,
		subscriptionId,
		consentType: field({
			displayName: 'Consent',
			type: 'options',
			default: 'opt_in',
			options: [
				{ name: 'Opt In', value: 'opt_in', description: 'The contact wants these messages' },
				{ name: 'Opt Out', value: 'opt_out', description: 'The contact does not want these messages' },
			],
			description: "The contact's decision",
		}),
	},
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		const body = { id: params.subscriptionId.trim(), consent_type: params.consentType };
		return await api.post<Json>(path`/contacts/${params.contactId}/subscriptions`, body, { effect: 'repeatable' });
	},
});
