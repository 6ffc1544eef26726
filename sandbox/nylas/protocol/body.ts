import { z, type ZodObject, type ZodRawShape, type output } from 'zod';
import type { HttpProblem, Request } from '../../server/request';
import { listOf, object, readShape, required, strictObject, text, textUpTo, type Problem } from '../../server/shape';
import { badRequest } from './problems';

/** What a shape reads, also one of several shapes. */
export type Body<S extends ZodRawShape> = S extends unknown ? output<ZodObject<S>> : never;

/** The body as an object that holds only the fields of `shape`. Throws 400 on anything else, also on a missing Content-Type. */
export function readBody<S extends ZodRawShape>(request: Request, shape: S): Body<S> {
	if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
		throw badRequest('The header Content-Type: application/json is missing');
	return checkBody(request.json(), shape);
}

export function checkBody<S extends ZodRawShape>(body: unknown, shape: S): Body<S> {
	return readShape(strictObject(shape), body, refusal) as Body<S>;
}

function refusal({ kind, path, text: words }: Problem): HttpProblem {
	const at = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
	const what = { unknown: 'is not a known field', missing: 'is required', invalid: words };
	return badRequest(`${at.slice(1) || 'body'} ${what[kind]}`);
}

const MOST_PAIRS = 50;

/** Up to 50 pairs of texts, keys up to 40 and values up to 500 characters. */
export const metadata = z
	.record(z.string().max(40, 'has a key over 40 characters'), required(textUpTo(500)), {
		invalid_type_error: 'must be an object',
	})
	.refine((pairs) => Object.keys(pairs).length <= MOST_PAIRS, `has more than ${MOST_PAIRS} pairs`)
	.optional();

// One @, no spaces, and a dot in the domain: what the service can say without asking the provider.
const address = required(text).regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'is not an email address');
export const person = object({ name: text, email: address });
export const people = listOf(person);
