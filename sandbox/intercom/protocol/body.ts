import type { ZodObject, ZodTypeAny, output } from 'zod';
import { readShape, strictObject, type Problem } from '../../server/shape';
import { parameterInvalid, parameterMissing, unknownParameter, type ApiError } from './errors';
import { existsIn, type Lifetime, type Version } from './versions';

/** A field that not every version has. */
interface Dated<T extends ZodTypeAny> extends Lifetime {
	field: T;
}

type Shape = Record<string, ZodTypeAny | Dated<ZodTypeAny>>;
type Fields<S extends Shape> = {
	[K in keyof S]: S[K] extends Dated<infer T> ? T : S[K] extends ZodTypeAny ? S[K] : never;
};
/** What a shape reads, also one of several shapes. */
export type Body<S extends Shape> = S extends unknown ? output<ZodObject<Fields<S>>> : never;

export const since = <T extends ZodTypeAny>(version: Version, field: T): Dated<T> => ({ field, since: version });
export const until = <T extends ZodTypeAny>(version: Version, field: T): Dated<T> => ({ field, until: version });

/**
 * Reads a body strictly. 400 `bad_request` for a field that does not exist (in this version), `parameter_missing` for one
 * that is absent and required, `parameter_invalid` for one of the wrong type. Source: docs/facts/intercom.md 3.3.
 */
export function readBody<S extends Shape>(shape: S, json: unknown, version: Version): Body<S> {
	const fields = Object.entries(shape).flatMap(([name, field]) => {
		if (!('field' in field)) return [[name, field] as const];
		return existsIn(field, version) ? [[name, field.field] as const] : [];
	});
	return readShape(strictObject(Object.fromEntries(fields)), json ?? {}, refusal) as Body<S>;
}

/** Reads one value, such as a parameter of the query. */
export function readValue<T extends ZodTypeAny>(field: T, value: unknown, name: string): output<T> {
	return readShape(field, value, (problem) => refusal({ ...problem, path: [name, ...problem.path] }));
}

function refusal({ kind, path, text }: Problem): ApiError {
	// The items of a list are not counted.
	const at = path.filter((step) => typeof step === 'string').join('.');
	if (kind === 'unknown') return unknownParameter(at);
	if (kind === 'missing') return parameterMissing(at);
	return parameterInvalid(`${at || 'The body'} ${text}`, at || undefined);
}
