import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { filterFields, sortOptions } from '../../fields/filters';
import type { Contact } from '../../client/model';
import { searchPages } from '../../client/pages';
import { searchBody } from '../../fields/searchBody';
import { CONTACT } from '../../fields/simple';

export const search = operation({
	name: 'Search',
	action: 'Search contacts',
	description: 'Search contacts by their fields. New contacts appear after a few minutes, and dates match whole days.',
	fields: { ...filterFields, ...paging },
	options: sortOptions,
	simplify: CONTACT,
	customersWords: true,
	async execute({ api, params, options }) {
		const body = searchBody(params, options);
		return results(searchPages<Contact>(api, '/contacts/search', { ...params, body }), params);
	},
});
