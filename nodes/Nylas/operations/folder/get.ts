import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { folderId, grantId } from '../../fields/ids';
import { sharedFolder, sharedFrom } from '../../fields/shared';
import type { Enveloped, Folder } from '../../client/model';
import { FOLDER } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a folder',
	description: 'Retrieve a folder or label with its message counts',
	fields: { grantId, folderId, sharedFrom },
	simplify: FOLDER,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Folder>>(
			path`/v3/grants/${params.grantId}/folders/${params.folderId}`,
			sharedFolder(params.sharedFrom),
		);
		return data;
	},
});
