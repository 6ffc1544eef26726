import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { contactIdentity } from '../../fields/contactIdentity';
import { eventPages } from './fields';
import { EVENT } from '../../fields/simple';

export const getSummaries = operation({
	name: 'Get Summaries',
	action: 'Get the event summaries of a contact',
	description: 'List how often a contact triggered each event, with the first and last time, without an age limit',
	fields: { ...contactIdentity(), ...paging },
	simplify: EVENT,
	async execute({ api, params }) {
		return results(eventPages(api, params, { ...params, summary: true }), params);
	},
});
