import { oneLine } from '../../../../domain/email';
import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { folderBody, folderFields } from './fields';
import { folderId, grantId } from '../../fields/ids';
import { sharedFolder, sharedFrom } from '../../fields/shared';
import type { Enveloped, Folder } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a folder',
	description: 'Rename, move or recolor a folder or label',
	fields: { grantId, folderId, sharedFrom },
	options: {
		...folderFields,
		name: field({ displayName: 'Name', type: 'string', default: '', read: oneLine, placeholder: 'e.g. Invoices' }),
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'free',
	async execute({ params, options, api }) {
		const body = { ...(options.name ? { name: options.name } : {}), ...folderBody(options) };
		refuseNothing(body);
		const { data } = await api.put<Enveloped<Folder>>(
			path`/v3/grants/${params.grantId}/folders/${params.folderId}`,
			body,
			{ query: sharedFolder(params.sharedFrom) },
		);
		return data;
	},
});
