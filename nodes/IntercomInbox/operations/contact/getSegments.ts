import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { wholeList } from '../../client/pages';

export const getSegments = operation({
	name: 'Get Segments',
	action: 'Get the segments of a contact',
	description: 'List the segments that a contact is in',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(wholeList<Json>(api, path`/contacts/${params.contactId}/segments`), params);
	},
});
