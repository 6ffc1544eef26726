import { field, operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { folderBody, folderFields } from '../../folderFields';
import { grantId } from '../../fields';
import type { Enveloped, Folder } from '../../model';

export const create = operation({
	name: 'Create',
	action: 'Create a folder',
	description: 'Add a folder or label to the mailbox',
	fields: { grantId, name: field({ displayName: 'Name', type: 'string', required: true, default: '', placeholder: 'e.g. Invoices' }) },
	options: folderFields,
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ params, options, api }) {
		const { data } = await api.post<Enveloped<Folder>>(path`/v3/grants/${params.grantId}/folders`, { name: params.name, ...folderBody(options) });
		return data;
	},
});
