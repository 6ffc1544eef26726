import { paging, results } from '../../../shared/fields';
import { operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId } from '../../fields';
import { listPages } from '../../pages';

export const getCompanies = operation({
	name: 'Get Companies',
	action: 'Get the companies of a contact',
	description: 'List the companies that a contact is part of',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(listPages<Json>(api, path`/contacts/${params.contactId}/companies`, params), params);
	},
});
