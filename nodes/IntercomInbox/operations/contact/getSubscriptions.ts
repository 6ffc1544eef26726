import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import { wholeList } from '../../client/pages';

export const getSubscriptions = operation({
	name: 'Get Subscriptions',
	action: 'Get the subscriptions of a contact',
	description: 'List the subscription types that a contact has opted in to or out of',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(wholeList<Json>(api, path`/contacts/${params.contactId}/subscriptions`), params);
	},
});
