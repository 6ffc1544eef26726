import { badInput } from '../../shared/base/failure';

/** The day in a date as it is written, `2027-01-31`; undefined when it is empty. A time beside it is left out, and its zone with it. */
export function dayOf(value: string | undefined, label: string): string | undefined {
	const text = value?.trim();
	if (!text) return undefined;
	const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text)?.[0];
	if (day && isInCalendar(day)) return day;
	throw badInput(`'${label}' is not a valid date`, 'Enter year, month and day, such as 2027-01-31.');
}

function isInCalendar(day: string): boolean {
	const atMs = Date.parse(`${day}T00:00:00Z`);
	// February 30th is parsed as the 2nd of March.
	return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(day);
}
