import type { Json } from '../../../shared/kit/objects';

/**
 * An object without the fields that say nothing: null, empty text, empty lists. A contact has about sixty fields, most of them
 * empty; an AI agent that lists contacts pays for each.
 */
export function withoutBlanks(json: Json): Json {
	return Object.fromEntries(Object.entries(json).filter(([, value]) => !isEmpty(value)));
}

/** Lists inside of objects have these, also where nothing is in them. */
const WRAPPING = new Set(['type', 'url', 'total_count', 'has_more']);

function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	if (typeof value !== 'object') return false;
	return Object.entries(value).every(([name, inner]) => WRAPPING.has(name) || isEmpty(inner));
}
