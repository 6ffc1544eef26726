import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId } from '../../fields/ids';
import type { Admin } from '../../client/model';

export const get = operation({
	name: 'Get',
	action: 'Get a teammate',
	description: 'Fetch one teammate',
	fields: {
		adminId: field({
			...adminId,
			displayName: 'Teammate',
			required: true,
			description: 'The teammate to fetch',
		}),
	},
	async execute({ api, params }) {
		return await api.get<Admin>(path`/admins/${params.adminId}`);
	},
});
