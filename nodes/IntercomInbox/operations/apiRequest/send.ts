import {
	checkAgentOnlyReads,
	itemsOf,
	requestFields,
	requestOf,
	type Asked,
} from '../../../shared/kit/apiRequest/request';
import { shaped, shapingFields, wholeResponse } from '../../../shared/kit/apiRequest/shaping';
import { badInput } from '../../../shared/base/failure';
import { results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { listIn } from '../../client/pages';
import { isRead, isScroll, walk } from '../../client/walk';

export const send = operation({
	name: 'Send',
	action: 'Send an API request',
	description: "Call any endpoint of the Intercom API, with this node's credential, retries and rate limiting",
	fields: requestFields({
		placeholder: 'e.g. /help_center/collections',
		description: 'The URL path after the host. Encode IDs in it.',
		withBody: ['DELETE', 'PATCH', 'POST', 'PUT'],
	}),
	options: {
		...shapingFields,
		followPages: field({
			displayName: 'Follow Pages',
			type: 'boolean',
			default: true,
			description: 'Whether to return the items of all pages of a list or search',
		}),
		headers: field({ displayName: 'Headers', type: 'json', default: '{}', description: 'Headers to add' }),
		query: field({
			displayName: 'Query',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "per_page": 10 }',
			description: 'Query parameters as JSON. A list repeats the parameter.',
		}),
		version: field({
			displayName: 'API Version',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2.16',
			description: "Overrides the credential's API version, such as 2.16 or Preview",
		}),
	},
	writes: true,
	agents: 'reads',
	customersWords: true,
	async execute({ params, options, api, inputs, item, calledByAgent }) {
		const whole = withVersion(requestOf(params, options), options.version);
		const asked = shaped(whole, options, { inputs, index: item.index });
		if (!asked) return [];
		if (calledByAgent) checkAgentOnlyReads(asked, isRead(asked));
		const how = { effect: effectOf(asked), reads: isRead(asked) };
		const response = await wholeResponse(api, { ...asked, ...how }, options.response);
		if (response) return response;
		if (isRead(asked) && options.followPages)
			return results(walk(api, asked, { otherwise: (body) => itemsOf(body, () => undefined) as Json }), {
				returnAll: true,
				limit: 0,
			});
		const { body } = await api.request({ ...asked, ...how });
		return itemsOf(body, () => listIn(asked.path, body));
	},
});

const VERSION_HEADER = 'Intercom-Version';

/** Under the one spelling that the credential's version has, or both would be sent. */
function withVersion(asked: Asked, version = ''): Asked {
	const wanted = version.trim();
	if (wanted && !/^(\d+\.\d+|[A-Z][a-z]+)$/.test(wanted))
		throw badInput(`'${wanted}' is not an API version`, 'Enter a version such as 2.16, or Preview.');
	const others = Object.entries(asked.headers).filter(([name]) => name.toLowerCase() !== VERSION_HEADER.toLowerCase());
	const [given] = Object.entries(asked.headers)
		.filter(([name]) => name.toLowerCase() === VERSION_HEADER.toLowerCase())
		.map(([, value]) => value);
	const chosen = wanted || given;
	return { ...asked, headers: { ...Object.fromEntries(others), ...(chosen ? { [VERSION_HEADER]: chosen } : {}) } };
}

/** Intercom knows no keys against doing something twice. */
function effectOf(asked: Asked): 'repeatable' | 'once' {
	if (isScroll(asked)) return 'once';
	return isRead(asked) || asked.method === 'PUT' || asked.method === 'DELETE' ? 'repeatable' : 'once';
}
