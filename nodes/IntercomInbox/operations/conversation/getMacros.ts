import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Macro } from '../../client/model';
import { listPages } from '../../client/pages';
import { atLeast } from '../../client/service';
import { MACRO } from '../../fields/simple';

export const getMacros = operation({
	name: 'Get Macros',
	action: 'Get macros',
	description:
		'List the macros (saved replies) of the workspace with their texts, most recently changed first. Uses API version 2.16 or later.',
	fields: { ...paging },
	simplify: MACRO,
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		return results(listPages<Macro>(api, '/macros', { ...params, headers }), params);
	},
});
