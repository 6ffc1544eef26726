import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { teammateId } from '../../fields/ids';
import type { Admin } from '../../client/model';
import { ADMIN } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a teammate',
	description: 'Fetch one teammate',
	fields: {
		adminId: teammateId,
	},
	simplify: ADMIN,
	async execute({ api, params }) {
		return await api.get<Admin>(path`/admins/${params.adminId}`);
	},
});
