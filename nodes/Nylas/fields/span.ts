import { inTimeZone, toUnixSeconds } from '../../../domain/time';
import { badInput } from '../../shared/base/failure';
import { field } from '../../shared/kit/fields/field';
import { secondsOf } from '../../shared/kit/fields/seconds';
import { dayOf } from './days';

const timed = { allDay: [false] };
const allDay = { allDay: [true] };

/** Two moments, or days without a clock. */
export const timeFields = {
	start: field({ displayName: 'Start', type: 'dateTime', default: '', description: 'The start time' }),
	end: field({ displayName: 'End', type: 'dateTime', default: '', description: 'The end time' }),
	startDate: field({
		displayName: 'Start Date',
		type: 'dateTime',
		default: '',
		typeOptions: { dateOnly: true },
		placeholder: 'e.g. 2027-01-31',
		description: 'The day, or the first of several; a time is ignored',
	}),
	endDate: field({
		displayName: 'End Date',
		type: 'dateTime',
		default: '',
		typeOptions: { dateOnly: true },
		placeholder: 'e.g. 2027-02-02',
		// The OpenAPI says inclusive; support.nylas.com 20099825392541 says that the providers' own way of counting is passed on.
		description:
			'The last of several days; leave it empty for one day. Of an event it is sent to Nylas unchanged: Nylas documents it as the last day, but Google and Microsoft use the day after.',
	}),
};

/** A span that has to be there: of an event, or to look up in. One set of parameters of the node. */
export const spanFields = {
	allDay: field({
		displayName: 'All Day',
		type: 'boolean',
		default: false,
		description: 'Whether it is about whole days',
	}),
	start: { ...timeFields.start, required: true, show: timed },
	end: { ...timeFields.end, required: true, show: timed },
	startDate: { ...timeFields.startDate, required: true, show: allDay },
	endDate: { ...timeFields.endDate, show: allDay },
} as const;

interface Span {
	allDay: boolean;
	start: string;
	end: string;
	startDate: string;
	endDate: string;
}

/** In Unix seconds; whole days are those of the time zone, the last one included. Refuses a span that ends before it begins. */
export function secondsOfSpan({ allDay: isAllDay, ...span }: Span, zone: string): { startSec: number; endSec: number } {
	if (!isAllDay) {
		const startSec = secondsOf(span.start, 'Start') ?? 0;
		const endSec = secondsOf(span.end, 'End') ?? 0;
		if (endSec > startSec) return { startSec, endSec };
		throw badInput("'End' is not after 'Start'", 'Check the two dates and their time zones.');
	}
	const first = dayOf(span.startDate, 'Start Date') ?? '';
	const last = dayOf(span.endDate, 'End Date') ?? first;
	if (last < first) throw badInput("'End Date' is before 'Start Date'", 'Check the two dates.');
	return { startSec: midnight(first, zone), endSec: midnight(dayAfter(last), zone) };
}

function midnight(day: string, zone: string): number {
	return toUnixSeconds(inTimeZone(day, zone)) ?? 0;
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
