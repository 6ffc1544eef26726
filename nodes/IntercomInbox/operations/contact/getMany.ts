import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Contact } from '../../client/model';
import { listPages } from '../../client/pages';
import { CONTACT } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'List users and leads. Use Search to filter them.',
	fields: { ...paging },
	simplify: CONTACT,
	customersWords: true,
	async execute({ api, params }) {
		return results(listPages<Contact>(api, '/contacts', params), params);
	},
});
