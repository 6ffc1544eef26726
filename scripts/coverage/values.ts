import type { Field, Fields } from '../../nodes/shared/kit/fields/field';
import { item } from './answers';
import type { AnyOperation } from '../../nodes/shared/kit/operation';

type Json = Record<string, unknown>;

/** One way to fill an operation in. */
export interface Filled {
	params: Json;
	options: Json;
}

/**
 * The ways to fill an operation in that may lead to other requests: each choice of each field, alone and with one of another field, and
 * each option, with the rest as it comes from the form.
 */
export function waysToFill({ fields, options = {} }: AnyOperation): Filled[] {
	const params = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, usual(field, name)]));
	const choices = Object.entries(fields).flatMap(([name, field]) =>
		choicesOf(field).map((value) => ({ [name]: value })),
	);
	const pairs = choices.flatMap((one, i) => choices.slice(i + 1).map((other) => ({ ...one, ...other })));
	const chosen = [{}, ...choices, ...pairs].map((choice) => ({
		params: shown(fields, { ...params, ...choice }),
		options: {},
	}));
	const all = Object.fromEntries(Object.entries(options).map(([name, field]) => [name, usual(field, name)]));
	const single = Object.entries(options).flatMap(([name, field]) =>
		[usual(field, name), ...choicesOf(field)].map((value) => ({
			params: shown(fields, params),
			options: { [name]: value },
		})),
	);
	return [...chosen, ...single, { params: shown(fields, params), options: all }];
}

/** What another field hides keeps what the form has at first, as in n8n. */
function shown(fields: Fields, params: Json): Json {
	const isShown = ({ show = {} }: Field) =>
		Object.entries(show).every(([other, allowed]) => allowed.includes(params[other] as string));
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, isShown(field) ? params[name] : field.default]),
	);
}

const ID = '1';

function choicesOf(field: Field): unknown[] {
	if (field.type === 'options' && !field.search) return (field.options ?? []).map(({ value }) => value);
	return field.type === 'boolean' ? [true, false] : [];
}

/** What somebody would enter: the example of the form, where it has one. */
function usual(field: Field, name: string): unknown {
	if (field.type === 'fixedCollection') return field.typeOptions?.multipleValues ? group(field) : field.default;
	if (field.type === 'multiOptions') return (field.options ?? []).map(({ value }) => value).slice(0, 1);
	if (field.type === 'number') return Number(field.default) || 1;
	if (field.type === 'dateTime') return moment(field, name);
	if (field.type === 'json') return json(field);
	if (field.type !== 'string') return field.default;
	// An ID of a thing that every answer shows.
	if (field.search) return ID;
	const example = String(field.default || field.placeholder?.replace(/^e\.g\. /, '') || word(name));
	return field.typeOptions?.multipleValues ? [example] : example;
}

function group({ options = [] }: Field): Json {
	const [first] = options;
	if (!first) return {};
	const row = (first.values ?? []).map((each) => [each.name, usual(each, each.name)] as const);
	return { [first.name]: [Object.fromEntries(row)] };
}

function moment({ typeOptions }: Field, name: string): string {
	const day = /end|before|until|last/i.test(name) ? '2030-02-01' : '2030-01-31';
	return typeOptions?.dateOnly ? day : `${day}T10:00:00Z`;
}

function json({ default: text, placeholder = '' }: Field): unknown {
	// An expression takes it from the item.
	if (String(text).startsWith('=') || placeholder.startsWith('=')) return item();
	const written = [text, placeholder.replace(/^e\.g\. /, '')].find((each) => String(each).length > 2);
	try {
		return JSON.parse(String(written ?? '{}'));
	} catch {
		return {};
	}
}

function word(name: string): string {
	return /mail/i.test(name) ? 'ada@example.com' : '1';
}
