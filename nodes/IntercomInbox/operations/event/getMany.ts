import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { contactIdentity } from '../../contactIdentity';
import { eventPages } from '../../events';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many events',
	description: 'List what a contact did in the last 90 days. Get Summaries reaches further back.',
	fields: { ...contactIdentity(), ...paging },
	async execute({ api, params }) {
		return results(eventPages(api, params, params), params);
	},
});
