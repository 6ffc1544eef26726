import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Contact } from '../../model';
import { listPages } from '../../pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'List users and leads; Search can filter them',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(listPages<Contact>(api, '/contacts', params), params);
	},
});
