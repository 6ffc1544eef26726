import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { listPages } from '../../client/pages';
import { COMPANY } from '../../fields/simple';

export const getCompanies = operation({
	name: 'Get Companies',
	action: 'Get the companies of a contact',
	description: 'List the companies that a contact belongs to',
	fields: { contactId, ...paging },
	simplify: COMPANY,
	async execute({ api, params }) {
		return results(listPages<Json>(api, path`/contacts/${params.contactId}/companies`, params), params);
	},
});
