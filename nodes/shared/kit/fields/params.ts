import { record } from '../../../../domain/record';
import { inTimeZone } from '../../../../domain/time';
import { badInput } from '../../base/failure';
import { NEW_ROW, type Field, type Named } from './field';

/**
 * From what n8n stored, or an expression returned, to the type the field promises.
 * An expression may give a number for a string field or text for a number field; both are meant well.
 */
export function readValue(field: Field, raw: unknown, timeZone = 'UTC'): unknown {
	const value = unwrapped(raw);
	const read = value === undefined || value === null ? field.default : value;
	if (field.required && String(read ?? '').trim() === '') {
		throw badInput(
			`The parameter '${field.displayName}' is empty`,
			`Set '${field.displayName}', or check its expression.`,
		);
	}
	if (field.typeOptions?.multipleValues && field.type !== 'fixedCollection') return asList(read);
	// A date alone is the same in every time zone: made into a moment, it would slip to the day before.
	const isMoment = field.type === 'dateTime' && !field.typeOptions?.dateOnly;
	const converted = isMoment ? inTimeZone(asText(read), timeZone) : (converters[field.type]?.(read, field) ?? read);
	const whole = field.read && converted !== '' ? field.read(String(converted)) : converted;
	return field.byName === undefined ? whole : namedIn(raw, String(whole));
}

const converters: Partial<Record<Field['type'], (value: unknown, field: Field) => unknown>> = {
	string: (value) => asText(value),
	dateTime: (value) => asText(value),
	number: asNumber,
	boolean: (value) => value === true || value === 'true' || value === 1,
	json: asJson,
	multiOptions: asList,
};

/** A resource locator, and Luxon's dates, which expressions return. */
function unwrapped(raw: unknown): unknown {
	if (typeof raw !== 'object' || raw === null) return raw;
	if ('__rl' in raw && 'value' in raw) return raw.value;
	if (raw instanceof Date) return raw.toISOString();
	if ('toISO' in raw && typeof raw.toISO === 'function') return raw.toISO() as unknown;
	return raw;
}

function namedIn(raw: unknown, text: string): string | Named {
	const { __rl: isLocator, mode } = record(raw);
	if (isLocator !== true) return text;
	if (mode === 'name') return { name: text, isNew: false };
	return mode === 'list' && text.startsWith(NEW_ROW) ? { name: text.slice(NEW_ROW.length), isNew: true } : text;
}

function asText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function asList(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(asText);
	return value === '' || value === undefined ? [] : [asText(value)];
}

function asNumber(value: unknown, field: Field): number | string {
	// An empty optional number means "not set", which 0 would not.
	if (value === '') return '';
	const number = Number(value);
	if (Number.isFinite(number)) return number;
	throw badInput(
		`The parameter '${field.displayName}' is not a number`,
		`The value is a ${typeof value} that can't be read as a number. Check the expression.`,
	);
}

function asJson(value: unknown, field: Field): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value.trim() || '{}') as unknown;
	} catch {
		throw badInput(`The parameter '${field.displayName}' is not valid JSON`, 'Check the quotes and commas.');
	}
}
