import { field, operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId, subscriptionId } from '../../fields/ids';

export const addSubscription = operation({
	name: 'Add Subscription',
	action: 'Add a subscription to a contact',
	description: 'Write down that a contact wants a type of message, or does not want it',
	fields: {
		contactId,
		subscriptionId,
		consentType: field({
			displayName: 'Consent',
			type: 'options',
			default: 'opt_in',
			options: [
				{ name: 'Opt In', value: 'opt_in', description: 'Wants it' },
				{ name: 'Opt Out', value: 'opt_out', description: 'Does not want it' },
			],
			description: 'What the contact decided',
		}),
	},
	writes: true,
	async execute({ api, params }) {
		const body = { id: params.subscriptionId.trim(), consent_type: params.consentType };
		return await api.post<Json>(path`/contacts/${params.contactId}/subscriptions`, body, { effect: 'repeatable' });
	},
});
