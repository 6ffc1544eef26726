import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';

export const archive = operation({
	name: 'Archive',
	action: 'Archive a contact',
	description: 'Hide a contact from lists and searches. Its email address stays reserved.',
	fields: { contactId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		return await api.post<Json>(path`/contacts/${params.contactId}/archive`, {}, { effect: 'repeatable' });
	},
});
