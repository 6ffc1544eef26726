import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Permanently delete a contact. Use Archive to hide it in a way that can be undone.',
	fields: { contactId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		return await api.delete<Json>(path`/contacts/${params.contactId}`);
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
