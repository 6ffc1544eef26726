import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { companyId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a company',
	description:
		'Archive a company and detach its contacts, which are not deleted. Intercom does this after a short delay. An integration that syncs companies may create it again.',
	fields: { companyId },
	writes: true,
	agents: 'never',
	async execute({ api, params }) {
		return await api.delete<Json>(path`/companies/${params.companyId}`);
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
