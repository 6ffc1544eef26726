import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { sharedFolder, sharedFrom } from '../../fields/shared';
import type { Folder } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { FOLDER } from '../../fields/simple';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many folders',
	description: "Retrieve the mailbox's folders or labels with their IDs",
	fields: { grantId, sharedFrom, ...paging },
	options: {
		includeHiddenFolders: field({
			displayName: 'Include Hidden Folders',
			type: 'boolean',
			default: true,
			description: 'Whether to include hidden folders. Microsoft only.',
		}),
		parentId: field({
			displayName: 'Parent ID',
			type: 'string',
			default: '',
			description: 'Return only folders inside this one. Microsoft and Exchange only.',
		}),
		singleLevel: field({
			displayName: 'Single Level',
			type: 'boolean',
			default: true,
			description: 'Whether to exclude subfolders. Microsoft only.',
		}),
	},
	simplify: FOLDER,
	async execute({ params, options, api }) {
		const query = {
			include_hidden_folders: options.includeHiddenFolders,
			parent_id: options.parentId,
			single_level: options.singleLevel,
			...sharedFolder(params.sharedFrom),
			limit: pageSize(params, MOST),
		};
		return results(cursorPages<Folder>(api, path`/v3/grants/${params.grantId}/folders`, query), params);
	},
});
