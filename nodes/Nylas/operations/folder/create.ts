import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { folderBody, folderFields, folderName } from './fields';
import { grantId } from '../../fields/ids';
import type { Enveloped, Folder } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a folder',
	description: 'Create a folder or label in the mailbox',
	fields: {
		grantId,
		name: folderName,
	},
	options: folderFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'free',
	async execute({ params, options, api }) {
		const { data } = await api.post<Enveloped<Folder>>(path`/v3/grants/${params.grantId}/folders`, {
			name: params.name,
			...folderBody(options),
		});
		return data;
	},
});
