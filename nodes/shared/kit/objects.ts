import { badInput } from '../base/failure';

export type Json = Record<string, unknown>;

/** The object in a JSON parameter; an empty one when nothing is there. Refuses a list, text and numbers. */
export function objectOf(value: unknown, label: string, example = '{"name": "value"}'): Json {
	if (value === undefined || value === null || value === '') return {};
	if (typeof value === 'object' && !Array.isArray(value)) return value as Json;
	throw badInput(`'${label}' is not an object`, `Enter a JSON object of names and values, such as ${example}.`);
}
