import { toUnixSeconds } from '../../../../domain/time';
import { badInput } from '../../../shared/base/failure';

/** What Intercom calls the types of attributes, and how a form calls them. Contacts, conversations and tickets have names of their own. */
export const TYPES: Readonly<Record<string, { words: string; read?: (text: string) => unknown; takes?: string }>> = {
	string: { words: 'text' },
	integer: { words: 'whole number', read: wholeNumber, takes: 'a whole number such as 5' },
	float: { words: 'number', read: number, takes: 'a number such as 5 or 5.5' },
	decimal: { words: 'number', read: number, takes: 'a number such as 5 or 5.5' },
	boolean: { words: 'true or false', read: flag, takes: 'true or false' },
	date: { words: 'date', read: moment, takes: 'a date such as 2027-01-31, or Unix seconds' },
	datetime: {
		words: 'date and time',
		read: moment,
		takes: 'a date with its time zone such as 2027-01-31T09:00:00Z, or Unix seconds',
	},
	options: { words: 'list' },
	list: { words: 'list' },
};

/**
 * A value as its attribute's type wants it. Only text is read: an expression keeps the type that it gives. Empty text is
 * "nothing" for what is no text. Refuses what is none of the type, because a service may store it as something else.
 */
export function typedValue(value: unknown, { name, type }: { name: string; type: string | undefined }): unknown {
	const { read, takes = '' } = TYPES[type ?? ''] ?? {};
	if (!read || typeof value !== 'string') return value ?? '';
	if (value.trim() === '') return null;
	const typed = read(value.trim());
	if (typed !== undefined) return typed;
	throw badInput(`'${value.trim()}' does not fit the attribute '${name}'`, `It takes ${takes}.`);
}

function wholeNumber(text: string): number | undefined {
	return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function number(text: string): number | undefined {
	return /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

function flag(text: string): boolean | undefined {
	return { true: true, false: false }[text.toLowerCase()];
}

/** Without a zone, a time would be the server's. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;

function moment(text: string): number | undefined {
	const isMoment = /^\d{4}-\d\d-\d\d/.test(text) || /^\d{9,13}$/.test(text);
	return isMoment && !WITHOUT_ZONE.test(text) ? toUnixSeconds(text) : undefined;
}
