import type { Request } from '../../server/request';
import { badRequest } from './problems';

/** `texts`: may be given several times. A list: one of these. */
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
