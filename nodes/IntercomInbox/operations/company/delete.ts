import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { companyId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete a company',
	description:
		'Archive a company and detach its contacts, which stay. Intercom does it some moments later; what syncs companies from elsewhere may bring it back.',
	fields: { companyId },
	writes: true,
	async execute({ api, params }) {
		return await api.delete<Json>(path`/companies/${params.companyId}`);
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
