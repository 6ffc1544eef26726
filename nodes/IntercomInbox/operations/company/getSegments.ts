import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { companyId } from '../../fields/ids';
import { wholeList } from '../../client/pages';

export const getSegments = operation({
	name: 'Get Segments',
	action: 'Get the segments of a company',
	description: 'List the segments that a company is in',
	fields: { companyId, ...paging },
	async execute({ api, params }) {
		return results(wholeList<Json>(api, path`/companies/${params.companyId}/segments`), params);
	},
});
