import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { folderBody, folderFields, folderName } from './fields';
import { grantId } from '../../fields/ids';
import { sharedFolder, sharedFrom } from '../../fields/shared';
import type { Enveloped, Folder } from '../../client/model';

export const create = operation({
	name: 'Create',
	action: 'Create a folder',
	description: 'Create a folder or label in the mailbox',
	fields: {
		grantId,
		sharedFrom,
		name: folderName,
	},
	options: folderFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'free',
	async execute({ params, options, api }) {
		const body = { name: params.name, ...folderBody(options) };
		const query = sharedFolder(params.sharedFrom);
		const { data } = await api.post<Enveloped<Folder>>(path`/v3/grants/${params.grantId}/folders`, body, { query });
		return data;
	},
});
