import { paging, results } from '../../../shared/fields';
import { operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId } from '../../fields';
import { wholeList } from '../../pages';

export const getSubscriptions = operation({
	name: 'Get Subscriptions',
	action: 'Get the subscriptions of a contact',
	description: 'List the subscription types that a contact has decided about; those without a decision are not there',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(wholeList<Json>(api, path`/contacts/${params.contactId}/subscriptions`), params);
	},
});
