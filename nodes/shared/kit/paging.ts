import { badInput } from '../base/failure';
import { field } from './fields/field';

/** Return All and Limit, as n8n words them. */
export const paging = {
	returnAll: field({
		displayName: 'Return All',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	}),
	limit: field({
		displayName: 'Limit',
		type: 'number',
		default: 50,
		typeOptions: { minValue: 1 },
		description: 'Max number of results to return',
		show: { returnAll: [false] },
	}),
};

/** The results that were asked for, page by page: nothing is held that has been passed on. Refuses a limit that is none before it asks for the first page. */
export async function* results<T>(
	pages: AsyncIterable<readonly T[]>,
	{ returnAll, limit }: { returnAll: boolean; limit: number },
): AsyncGenerator<T> {
	// An expression can give anything, and a service would answer its own default or a refusal.
	if (!returnAll && (!Number.isInteger(limit) || limit < 1))
		throw badInput(
			"'Limit' is not a whole number of 1 or more",
			"Enter the number of results to return, or turn on 'Return All'.",
		);
	let count = 0;
	for await (const page of pages) {
		for (const result of page) {
			count += 1;
			yield result;
			// Here and not before the next result, or one page more would be fetched to find that it is not wanted.
			if (!returnAll && count >= limit) return;
		}
	}
}
