import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { folderId, grantId } from '../../fields/ids';
import { sharedFolder, sharedFrom } from '../../fields/shared';

const remove = operation({
	name: 'Delete',
	action: 'Delete a folder',
	description: 'Delete a folder or label and all messages in it',
	fields: { grantId, folderId, sharedFrom },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/folders/${params.folderId}`, undefined, {
			query: sharedFolder(params.sharedFrom),
		});
		return { deleted: true, id: params.folderId };
	},
});

export { remove as delete };
