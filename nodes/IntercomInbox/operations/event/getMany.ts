import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { contactIdentity } from '../../fields/contactIdentity';
import { eventPages } from './fields';
import { EVENT } from '../../fields/simple';

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many events',
	description: "List a contact's events of the last 90 days. Use Get Summaries for older ones.",
	fields: { ...contactIdentity(), ...paging },
	simplify: EVENT,
	customersWords: true,
	async execute({ api, params }) {
		return results(eventPages(api, params, params), params);
	},
});
