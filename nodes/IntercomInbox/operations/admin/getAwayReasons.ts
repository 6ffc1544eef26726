import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { AwayReason } from '../../client/model';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';
import { AWAY_REASON } from '../../fields/simple';

export const getAwayReasons = operation({
	name: 'Get Away Reasons',
	action: 'Get away reasons',
	description:
		'List the reasons that teammates can give for being away, deleted ones included. Uses API version 2.14 or later.',
	fields: { ...paging },
	simplify: AWAY_REASON,
	async execute({ api, params }) {
		const headers = atLeast('2.14', api.connection);
		return results(wholeList<AwayReason>(api, '/away_status_reasons', { headers }), params);
	},
});
