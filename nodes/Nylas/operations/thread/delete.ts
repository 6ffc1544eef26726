import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, threadId } from '../../fields/ids';
import { sharedFrom, sharedThread } from '../../fields/shared';

const remove = operation({
	name: 'Delete',
	action: 'Delete a thread',
	description: 'Move all messages of a thread to the trash',
	fields: { grantId, threadId, sharedFrom },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/threads/${params.threadId}`, undefined, {
			query: sharedThread(params.sharedFrom),
		});
		return { deleted: true, id: params.threadId };
	},
});

export { remove as delete };
