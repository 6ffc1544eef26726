import {
	checkAgentOnlyReads,
	itemsOf,
	requestFields,
	requestOf,
	type Asked,
} from '../../../shared/kit/apiRequest/request';
import { shaped, shapingFields, wholeResponse } from '../../../shared/kit/apiRequest/shaping';
import { results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { walk } from '../../client/walk';

export const send = operation({
	name: 'Send',
	action: 'Send an API request',
	description: "Call any endpoint of the Nylas API, with this node's credential, retries and rate limiting",
	fields: requestFields({
		placeholder: 'e.g. /v3/grants/support@example.com/calendars',
		description: 'The URL path, starting with /v3. Encode IDs in it.',
		withBody: ['PATCH', 'POST', 'PUT'],
	}),
	options: {
		...shapingFields,
		followPages: field({
			displayName: 'Follow Pages',
			type: 'boolean',
			default: true,
			description: 'Whether to return the items of all pages of a list. GET requests only.',
		}),
		headers: field({
			displayName: 'Headers',
			type: 'json',
			default: '{}',
			description: 'Additional request headers, such as Idempotency-Key',
		}),
		query: field({
			displayName: 'Query',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "limit": 10 }',
			description: 'Query parameters as JSON. A list repeats the parameter.',
		}),
	},
	writes: true,
	agents: 'reads',
	customersWords: true,
	async execute({ params, options, api, inputs, item, calledByAgent }) {
		const asked = shaped(requestOf(params, options), options, { inputs, index: item.index });
		if (!asked) return [];
		if (calledByAgent) checkAgentOnlyReads(asked, asked.method === 'GET');
		const response = await wholeResponse(api, { ...asked, effect: effectOf(asked) }, options.response);
		if (response) return response;
		if (asked.method === 'GET' && options.followPages) return results(walk(api, asked), { returnAll: true, limit: 0 });
		const { body } = await api.request({ ...asked, effect: effectOf(asked) });
		return itemsOf(body, ({ data }) => data);
	},
});

/** A PATCH may count something up, so it is not repeated either. */
function effectOf({ method, headers }: Asked): 'repeatable' | 'once' | 'keyed' {
	if (method !== 'POST' && method !== 'PATCH') return 'repeatable';
	return Object.keys(headers).some((name) => name.toLowerCase() === 'idempotency-key') ? 'keyed' : 'once';
}
