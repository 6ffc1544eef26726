import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { perPage } from '../../client/pages';
import { atLeast } from '../../client/service';
import { walk } from '../../client/walk';

export const getMergeHistory = operation({
	name: 'Get Merge History',
	action: 'Get the merge history of a contact',
	description:
		'List the leads and users that were merged into a user, the latest first, with their former IDs. Uses API version 2.16 or later.',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		const headers = atLeast('2.16', api.connection);
		const history = path`/contacts/${params.contactId}/merge_history`;
		return results(walk<Json>(api, { path: history, query: { per_page: perPage(params) }, headers }), params);
	},
});
