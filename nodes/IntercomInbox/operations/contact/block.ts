import { agentOptions, passContactId } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { atLeast } from '../../client/service';

export const block = operation({
	name: 'Block',
	action: 'Block a contact',
	description: "Block a contact's messages and archive its conversations. Uses API version 2.13 or later.",
	fields: { contactId },
	options: agentOptions,
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContactId({ api, gate, options }, params.contactId);
		return await api.post<Json>(
			path`/contacts/${params.contactId}/block`,
			{},
			{ effect: 'repeatable', headers: atLeast('2.13', api.connection) },
		);
	},
});
