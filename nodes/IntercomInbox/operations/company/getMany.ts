import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field, type Named } from '../../../shared/kit/fields/field';
import { filteredCompanies, listedCompanies, type CompaniesWanted } from '../../client/companies';
import { scrolledCompanies } from './scroll';
import { segmentId, tagId } from '../../fields/ids';
import { withoutBlanks } from './forAgents';
import type { Company } from '../../client/model';
import { existingTagId } from '../../fields/tags/tags';
import { COMPANY } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many companies',
	description: 'List all companies, or those with a tag or in a segment. Companies without contacts are not included.',
	fields: {
		filterBy: field({
			displayName: 'Filter By',
			type: 'options',
			default: 'none',
			options: [
				{ name: 'None', value: 'none', description: 'All companies' },
				{ name: 'Segment', value: 'segment', description: 'Companies in a segment' },
				{ name: 'Tag', value: 'tag', description: 'Companies with a tag' },
			],
			description: 'Which companies to return',
		}),
		segmentId: field({ ...segmentId, show: { filterBy: ['segment'] } }),
		tagId: field({ ...tagId, show: { filterBy: ['tag'] } }),
		order: field({
			displayName: 'Order',
			type: 'options',
			default: 'desc',
			options: [
				{ name: 'Last Active First', value: 'desc', description: 'Returns at most 10,000 companies' },
				{ name: 'Last Active Last', value: 'asc', description: 'Returns at most 10,000 companies' },
				{
					name: 'None (More Than 10,000 Companies)',
					value: 'scroll',
					description: "Uses Intercom's scroll. Requires Return All; only one scroll per app can be open at a time.",
				},
			],
			description: 'The sort order, which also limits how many companies can be returned',
			show: { filterBy: ['none'] },
		}),
		...paging,
	},
	simplify: COMPANY,
	forAgent: withoutBlanks,
	async execute({ api, params, hint }) {
		return results(await pages(api, { ...params, hint }), params);
	},
});

type Params = CompaniesWanted & {
	filterBy: 'none' | 'segment' | 'tag';
	segmentId: string;
	tagId: string | Named;
	order: 'asc' | 'desc' | 'scroll';
};

async function pages(api: Api, params: Params): Promise<AsyncIterable<Company[]>> {
	const { filterBy, order } = params;
	if (filterBy === 'segment') return filteredCompanies(api, { segment_id: params.segmentId.trim() }, params);
	if (filterBy === 'tag') return filteredCompanies(api, { tag_id: await existingTagId(api, params.tagId) }, params);
	if (order !== 'scroll') return listedCompanies(api, order, params);
	if (params.returnAll) return scrolledCompanies(api);
	// Left in the middle, it would stay open for a minute, and the next one would be refused.
	throw badInput(
		"'Order': None needs 'Return All'",
		"A scroll can't stop early. Turn on 'Return All', or choose another order.",
	);
}
