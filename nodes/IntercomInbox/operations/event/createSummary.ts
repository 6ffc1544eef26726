import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { externalId } from '../../fields/ids';
import { eventName } from './fields';
import { requiredSeconds } from '../../../shared/kit/fields/seconds';

export const createSummary = operation({
	name: 'Create Summary',
	action: 'Create an event summary',
	description: 'Record how often a user did something, with the first and last time, without one event per occurrence',
	fields: {
		externalId,
		eventName,
		count: field({
			displayName: 'Count',
			type: 'number',
			default: 1,
			typeOptions: { minValue: 1, numberPrecision: 0 },
			description: 'The number of occurrences',
		}),
		first: field({
			displayName: 'First',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'The time of the first occurrence',
		}),
		last: field({
			displayName: 'Last',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'The time of the last occurrence',
		}),
	},
	writes: true,
	agents: 'never',
	async execute({ api, params }) {
		const { count } = params;
		if (!Number.isInteger(count) || count < 1)
			throw badInput("'Count' is not a positive whole number", 'Enter the number of occurrences: 1 or more.');
		const [first, last] = [requiredSeconds(params.first, 'First'), requiredSeconds(params.last, 'Last')];
		if (first > last) throw badInput("'First' is later than 'Last'", 'Swap the two dates.');
		const summary = {
			user_id: params.externalId.trim(),
			event_summaries: { event_name: params.eventName.trim(), count, first, last },
		};
		// Whether Intercom replaces the count or adds to it is not said, so this is not repeated.
		await api.post('/events/summaries', summary);
		// The answer is empty.
		return { ...summary, created: true };
	},
});
