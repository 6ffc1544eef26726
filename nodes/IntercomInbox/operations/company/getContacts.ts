import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { companyId } from '../../fields';
import { withoutBlanks } from '../../forAgents';
import type { Contact } from '../../model';
import { pageSize, walk } from '../../walk';

export const getContacts = operation({
	name: 'Get Contacts',
	action: 'Get the contacts of a company',
	description: 'List the users and leads who are part of a company',
	fields: { companyId, ...paging },
	forAgent: withoutBlanks,
	async execute({ api, params }) {
		return results(walk<Contact>(api, { path: path`/companies/${params.companyId}/contacts`, query: { per_page: pageSize(params) } }), params);
	},
});
