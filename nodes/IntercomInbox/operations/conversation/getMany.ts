import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Conversation } from '../../client/model';
import { listPages } from '../../client/pages';
import { CONVERSATION } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many conversations',
	description: 'List conversations without their parts. Use Search to filter them and Get to fetch the parts.',
	fields: { ...paging },
	simplify: CONVERSATION,
	customersWords: true,
	async execute({ api, params }) {
		return results(listPages<Conversation>(api, '/conversations', params), params);
	},
});
