import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, hardDelete, messageId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a message',
	description: 'Move a message to the trash',
	fields: { grantId, messageId },
	options: { hardDelete },
	writes: true,
	async execute({ params, options, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/messages/${params.messageId}`, undefined, {
			query: { hard_delete: options.hardDelete || undefined },
		});
		return { deleted: true, id: params.messageId };
	},
});

export { remove as delete };
