import type { Request } from '../server/request';
import { badRequest } from './problems';

/** Says what is wrong with the value at `path`, or nothing. */
export type Check = (value: unknown, path: string) => string | undefined;
export type Fields = Record<string, Check>;

export const text: Check = (value, path) => (typeof value === 'string' ? undefined : `${path} must be a string`);
export const flag: Check = (value, path) => (typeof value === 'boolean' ? undefined : `${path} must be a boolean`);
export const integer: Check = (value, path) => (Number.isInteger(value) ? undefined : `${path} must be an integer`);
export const anything: Check = () => undefined;

export function textUpTo(max: number): Check {
	return (value, path) =>
		text(value, path) ?? ((value as string).length > max ? `${path} is longer than ${max} characters` : undefined);
}

export function oneOf(values: readonly string[]): Check {
	return (value, path) =>
		values.includes(value as string) ? undefined : `${path} must be one of ${values.join(', ')}`;
}

export function listOf(item: Check, max = Infinity): Check {
	return (value, path) => {
		if (!Array.isArray(value)) return `${path} must be an array`;
		if (value.length > max) return `${path} has more than ${max} items`;
		return firstProblem(value.map((inner, i) => item(inner, `${path}[${i}]`)));
	};
}

/** An object with these fields and no others. */
export function object(fields: Fields, required: string[] = []): Check {
	return (value, path) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${path} must be an object`;
		const missing = required.find((name) => !(name in value));
		if (missing) return `${path}.${missing} is required`;
		return firstProblem(
			Object.entries(value).map(([name, inner]) => {
				if (!Object.hasOwn(fields, name)) return `${path}.${name} is not a known field`;
				return fields[name](inner, `${path}.${name}`);
			}),
		);
	};
}

/** Up to 50 pairs of texts, keys up to 40 and values up to 500 characters. */
export const metadata: Check = (value, path) => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${path} must be an object`;
	const pairs = Object.entries(value);
	if (pairs.length > 50) return `${path} has more than 50 pairs`;
	return firstProblem(
		pairs.map(([key, inner]) =>
			key.length > 40 ? `${path}.${key} has a key over 40 characters` : textUpTo(500)(inner, `${path}.${key}`),
		),
	);
};

// One @, no spaces, and a dot in the domain: what the service can say without asking the provider.
const address: Check = (value, path) =>
	text(value, path) ??
	(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value as string) ? undefined : `${path} is not an email address`);
export const person = object({ name: text, email: address }, ['email']);
export const people = listOf(person);

/** The body as an object that holds only `fields`. Throws 400 on anything else, also on a missing Content-Type. */
export function readBody(request: Request, fields: Fields, required: string[] = []): Record<string, unknown> {
	if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
		throw badRequest('The header Content-Type: application/json is missing');
	return checkBody(request.json(), fields, required);
}

export function checkBody(body: unknown, fields: Fields, required: string[] = []): Record<string, unknown> {
	const problem = object(fields, required)(body, 'body');
	if (problem) throw badRequest(problem.replace('body.', ''));
	return body as Record<string, unknown>;
}

export type QueryType = 'text' | 'flag' | 'integer' | 'texts' | readonly string[];

/** Throws 400 on a parameter that is not in `types`, or does not fit its type. */
export function checkQuery({ query }: Request, types: Record<string, QueryType>): void {
	for (const [name, value] of query) {
		const type = types[name];
		if (!type) throw badRequest(`unknown query parameter ${name}`);
		if (type !== 'texts' && query.getAll(name).length > 1) throw badRequest(`${name} is given twice`);
		if (type === 'flag' && !/^(true|false)$/.test(value)) throw badRequest(`${name} must be true or false`);
		if (type === 'integer' && !/^\d+$/.test(value)) throw badRequest(`${name} must be an integer`);
		if (Array.isArray(type) && !type.includes(value)) throw badRequest(`${name} must be one of ${type.join(', ')}`);
	}
}

function firstProblem(problems: Array<string | undefined>): string | undefined {
	return problems.find((problem) => problem !== undefined);
}
