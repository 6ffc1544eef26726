import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import type { Conversation } from '../../model';
import { listPages } from '../../pages';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many conversations',
	description: 'List conversations without their parts; Search can filter them, Get has the parts',
	fields: { ...paging },
	async execute({ api, params }) {
		return results(listPages<Conversation>(api, '/conversations', params), params);
	},
});
