import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { teamId } from '../../fields/ids';
import { wholeList } from '../../client/pages';
import { atLeast } from '../../client/service';

export const getMetrics = operation({
	name: 'Get Metrics',
	action: 'Get the metrics of a team',
	description:
		'List how many open, idle and snoozed conversations each teammate of a team has now. Needs real-time monitoring in the plan. Uses API version 2.16 or later.',
	fields: { teamId, ...paging },
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		return results(wholeList<Json>(api, path`/teams/${params.teamId}/metrics`, { headers }), params);
	},
});
