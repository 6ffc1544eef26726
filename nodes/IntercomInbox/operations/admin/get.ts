import { field, operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { adminId } from '../../fields';
import type { Admin } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get a teammate',
	description: 'Fetch one teammate',
	fields: { adminId: field({ ...adminId, displayName: 'Teammate', required: true, description: 'Someone with access to the workspace' }) },
	async execute({ api, params }) {
		return await api.get<Admin>(path`/admins/${params.adminId}`);
	},
});
