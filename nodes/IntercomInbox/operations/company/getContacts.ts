import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { companyId } from '../../fields/ids';
import { withoutBlanks } from './forAgents';
import type { Contact } from '../../client/model';
import { pageSize, walk } from '../../client/walk';
import { CONTACT } from '../../fields/simple';

export const getContacts = operation({
	name: 'Get Contacts',
	action: 'Get the contacts of a company',
	description: 'List the users and leads of a company',
	fields: { companyId, ...paging },
	simplify: CONTACT,
	customersWords: true,
	forAgent: withoutBlanks,
	async execute({ api, params }) {
		return results(
			walk<Contact>(api, {
				path: path`/companies/${params.companyId}/contacts`,
				query: { per_page: pageSize(params) },
			}),
			params,
		);
	},
});
