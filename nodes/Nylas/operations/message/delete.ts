import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { mailFields } from '../../mail/fields';
import { passPeopleOf } from '../../mail/agentGate';
import { grantId, hardDelete, messageId } from '../../fields/ids';
import { sharedFromOption, sharedMessage } from '../../fields/shared';

const remove = operation({
	name: 'Delete',
	action: 'Delete a message',
	description: 'Move a message to the trash',
	fields: { grantId, messageId },
	options: { allowedDomains: mailFields.allowedDomains, hardDelete, sharedFrom: sharedFromOption },
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const message = path`/v3/grants/${params.grantId}/messages/${params.messageId}`;
		const shared = sharedMessage(options);
		await passPeopleOf({ api, gate, grantId: params.grantId }, message, shared);
		await api.delete(message, undefined, { query: { ...shared, hard_delete: options.hardDelete || undefined } });
		return { deleted: true, id: params.messageId };
	},
});

export { remove as delete };
