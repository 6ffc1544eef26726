import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { draftId, grantId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a draft',
	description: 'Permanently delete a draft; it does not go to the trash',
	fields: { grantId, draftId },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		await api.delete(path`/v3/grants/${params.grantId}/drafts/${params.draftId}`);
		return { deleted: true, id: params.draftId };
	},
});

export { remove as delete };
