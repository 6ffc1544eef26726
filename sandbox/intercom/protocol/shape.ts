import { parameterInvalid, parameterMissing, unknownParameter } from './errors';
import { atLeast, type Version } from './versions';

/** One field of a request's body: how it is read, whether it must be there, and since which version it exists. */
export interface Field<T> {
	read(value: unknown, at: string): T;
	required: boolean;
	since?: Version;
	until?: Version;
}

export type Shape = Record<string, Field<unknown>>;
type Read<F> = F extends Field<infer T> ? T : never;
type OptionalKeys<S> = { [K in keyof S]: undefined extends Read<S[K]> ? K : never }[keyof S];
export type Body<S> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Read<S[K]> } & {
	[K in OptionalKeys<S>]?: Read<S[K]>;
};

/**
 * Reads a body strictly. 400 `bad_request` for a field that does not exist (in this version), `parameter_missing` for one
 * that is absent and required, `parameter_invalid` for one of the wrong type. Source: docs/facts/intercom.md 3.3.
 */
export function readBody<S extends Shape>(shape: S, json: unknown, version: Version): Body<S> {
	return readObject(shape, json ?? {}, { at: '', version });
}

type Place = { at: string; version?: Version };

function readObject<S extends Shape>(shape: S, json: unknown, { at, version }: Place): Body<S> {
	if (!isRecord(json)) throw parameterInvalid(`${at || 'The body'} must be an object`, at || undefined);
	const known = Object.entries(shape).filter(([, field]) => exists(field, version));
	const names = new Set(known.map(([name]) => name));
	const stranger = Object.keys(json).find((name) => !names.has(name));
	if (stranger !== undefined) throw unknownParameter(at + stranger);
	return Object.fromEntries(known.map(([name, field]) => [name, readField(field, json[name], at + name)])) as Body<S>;
}

function readField(field: Field<unknown>, value: unknown, at: string): unknown {
	if (value === undefined && field.required) throw parameterMissing(at);
	return value === undefined ? undefined : field.read(value, at);
}

function exists(field: Field<unknown>, version: Version | undefined): boolean {
	if (version === undefined) return true;
	if (field.since && !atLeast(version, field.since)) return false;
	return !(field.until && version !== field.until && atLeast(version, field.until));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional<T>(kind: string, parse: (value: unknown) => T | undefined): Field<T | undefined> {
	const read = (value: unknown, at: string): T => {
		const parsed = parse(value);
		if (parsed === undefined) throw parameterInvalid(`${at} must be ${kind}`, at);
		return parsed;
	};
	return { read, required: false };
}

export const required = <T>(field: Field<T | undefined>): Field<T> => ({ ...(field as Field<T>), required: true });

/** `null` is taken as it is, and means "none". */
export const nullable = <T>(field: Field<T | undefined>): Field<T | null | undefined> => ({
	...field,
	read: (value, at) => (value === null ? null : field.read(value, at)),
});

export const since = <T>(version: Version, field: Field<T>): Field<T> => ({ ...field, since: version });
export const until = <T>(version: Version, field: Field<T>): Field<T> => ({ ...field, until: version });

export const text = () => optional('a string', (value) => (typeof value === 'string' ? value : undefined));

export const flag = () => optional('a boolean', (value) => (typeof value === 'boolean' ? value : undefined));

export const integer = () =>
	optional('an integer', (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined));

/** Ids are strings in objects and integers in half of the official examples; both are taken. */
export const id = () =>
	optional('an id', (value) => (typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : undefined));

export const oneOf = <const V extends string>(...values: V[]) =>
	optional(`one of: ${values.join(', ')}`, (value) => values.find((each) => each === value));

export const record = () => optional('an object', (value) => (isRecord(value) ? value : undefined));

export const anything = () => optional<unknown>('a value', (value) => value ?? null);

export const object = <S extends Shape>(shape: S): Field<Body<S> | undefined> => ({
	required: false,
	read: (value, at) => readObject(shape, value, { at: `${at}.` }),
});

export const list = <T>(of: Field<T>, max = Infinity): Field<Array<Exclude<T, undefined>> | undefined> => ({
	required: false,
	read: (value, at) => {
		if (!Array.isArray(value)) throw parameterInvalid(`${at} must be an array`, at);
		if (value.length > max) throw parameterInvalid(`${at} may have at most ${max} items`, at);
		return value.map((item) => of.read(item, at) as Exclude<T, undefined>);
	},
});
