import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { filterFields, filterRows, searchBody, sortOptions } from '../../filters';
import type { Contact } from '../../model';
import { searchPages } from '../../pages';

const { searchBy, combine, query } = filterFields;

export const search = operation({
	name: 'Search',
	action: 'Search contacts',
	description: 'Find contacts by their fields. A new contact is found only some minutes later, and dates match whole days.',
	fields: { searchBy, combine, filters: filterRows('email_domain, custom_attributes.plan'), query, ...paging },
	options: sortOptions,
	async execute({ api, params, options }) {
		const body = searchBody(params, options);
		return results(searchPages<Contact>(api, '/contacts/search', { ...params, body }), params);
	},
});
