import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { companyId } from '../../fields';
import { followedPages, pageSize } from '../../followedPages';
import { withoutEmpty } from '../../forAgents';
import type { Contact } from '../../model';

export const getContacts = operation({
	name: 'Get Contacts',
	action: 'Get the contacts of a company',
	description: 'List the users and leads who are part of a company',
	fields: { companyId, ...paging },
	forAgent: withoutEmpty,
	async execute({ api, params }) {
		const at = path`/companies/${params.companyId}/contacts`;
		return results(followedPages<Contact>(at, { per_page: pageSize(params) }, async (query) => await api.get(at, query)), params);
	},
});
