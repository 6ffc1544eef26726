import { z, type ZodIssue, type ZodOptional, type ZodRawShape, type ZodTypeAny } from 'zod';

/**
 * The words for bodies, on top of zod: a field may be absent unless it is `required`, and an object holds its fields and no
 * others. What a refusal looks like is for the service to say; see `readShape`.
 */
export const text = z.string({ invalid_type_error: 'must be a string' }).optional();

export const flag = z.boolean({ invalid_type_error: 'must be a boolean' }).optional();

const INTEGER = 'must be an integer';
export const integer = z.number({ invalid_type_error: INTEGER }).int(INTEGER).safe(INTEGER).optional();

/** Intercom's ids are strings in objects and integers in half of its own examples; both are taken. */
export const id = z
	.custom<string | number>((value) => typeof value === 'string' || Number.isSafeInteger(value), 'must be an id')
	.transform(String)
	.optional();

export const record = z.custom<Record<string, unknown>>(isRecord, 'must be an object').optional();

/** Whatever JSON can hold, `null` too. */
export const anything = z.custom<NonNullable<unknown> | null>((value) => value !== undefined).optional();

export const textUpTo = (max: number) => text.unwrap().max(max, `is longer than ${max} characters`).optional();

export const oneOf = <const V extends string>(...values: V[]) =>
	z.enum(values as [V, ...V[]], { errorMap: () => ({ message: `must be one of: ${values.join(', ')}` }) }).optional();

export const listOf = <T extends ZodTypeAny>(of: ZodOptional<T>, max = Infinity) =>
	z.array(of.unwrap(), { invalid_type_error: 'must be an array' }).max(max, `may have at most ${max} items`).optional();

export const object = <S extends ZodRawShape>(shape: S) => strictObject(shape).optional();

export const strictObject = <S extends ZodRawShape>(shape: S) =>
	z.strictObject(shape, { invalid_type_error: 'must be an object' });

export const required = <T extends ZodTypeAny>(field: ZodOptional<T>): T => field.unwrap();

/** The same fields, of which these must be there: what creates a thing needs more than what changes it. */
export function requiring<S extends Record<string, ZodOptional<ZodTypeAny>>, Name extends keyof S>(
	shape: S,
	...names: Name[]
): Omit<S, Name> & { [K in Name]: S[K] extends ZodOptional<infer T> ? T : never } {
	const changed = names.map((name) => [name, shape[name]?.unwrap()]);
	return { ...shape, ...Object.fromEntries(changed) };
}

/** `null` is taken as it is, and means "none". */
export const nullable = <T extends ZodTypeAny>(field: ZodOptional<T>) => field.unwrap().nullable().optional();

export interface Problem {
	kind: 'unknown' | 'missing' | 'invalid';
	/** Where it is, from the outermost field inwards. */
	path: Array<string | number>;
	/** What is wrong with an invalid value: `must be a string`. */
	text: string;
}

/** Reads `value`. Throws what `refuse` makes of the first problem: of an object its unknown fields, then the others as declared. */
export function readShape<T extends ZodTypeAny>(
	type: T,
	value: unknown,
	refuse: (problem: Problem) => Error,
): z.output<T> {
	const result = type.safeParse(value);
	if (result.success) return result.data as z.output<T>;
	throw refuse(firstProblem(result.error.issues, value));
}

// zod names the unknown fields of an object after the problems inside it, and a typing mistake causes both.
function firstProblem(issues: ZodIssue[], value: unknown): Problem {
	const [first] = issues;
	if (first === undefined) throw new Error('There is no problem');
	const outer = issues
		.filter(({ code, path }) => code === 'unrecognized_keys' && path.every((step, at) => step === first.path[at]))
		.sort((a, b) => a.path.length - b.path.length);
	const { path, message, ...issue } = outer[0] ?? first;
	if (issue.code === 'unrecognized_keys')
		return { kind: 'unknown', path: [...path, ...issue.keys.slice(0, 1)], text: message };
	return { kind: isAbsent(value, path) ? 'missing' : 'invalid', path, text: message };
}

function isAbsent(value: unknown, path: Array<string | number>): boolean {
	const found = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);
	return found === undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
