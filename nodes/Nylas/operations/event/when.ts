import { badInput } from '../../../shared/base/failure';
import { field, type Json } from '../../../shared/kit/operation';
import { dayOf } from '../../fields/days';
import { secondsOf } from '../../../shared/kit/seconds';

/** When an event is: two moments, or days without a clock. */
export const whenFields = {
	start: field({ displayName: 'Start', type: 'dateTime', default: '', description: 'When it begins' }),
	end: field({ displayName: 'End', type: 'dateTime', default: '', description: 'When it ends' }),
	startDate: field({
		displayName: 'Start Date',
		type: 'dateTime',
		default: '',
		typeOptions: { dateOnly: true },
		placeholder: 'e.g. 2027-01-31',
		description: 'The day, or the first of several; a time beside it is left out',
	}),
	endDate: field({
		displayName: 'End Date',
		type: 'dateTime',
		default: '',
		typeOptions: { dateOnly: true },
		placeholder: 'e.g. 2027-02-02',
		// The OpenAPI says inclusive; support.nylas.com 20099825392541 says that the providers' own way of counting is passed on.
		description:
			'For several days, sent to Nylas as it is. Its specification says the last day; at Google and Microsoft it is the day after that. Leave it empty for one day.',
	}),
};

export const timeZone = field({
	displayName: 'Time Zone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Europe/Berlin',
	description:
		'Which the event is shown in, and repeats in across a change of clocks; a name of the IANA list. Goes with Start and End.',
});

interface Times {
	start?: string;
	end?: string;
	startDate?: string;
	endDate?: string;
	timeZone?: string;
}

/** The `when` of a request, which Nylas replaces as a whole; undefined when there is no time at all. Throws a Failure on half of one. */
export function whenOf({ start, end, startDate, endDate, timeZone: zone }: Times): Json | undefined {
	const hasTimes = Boolean(start || end);
	const hasDays = Boolean(startDate || endDate);
	if (hasTimes && hasDays)
		throw badInput(
			'The event has both times and days',
			"Give 'Start' and 'End', or 'Start Date' for all-day events, and take the others away.",
		);
	if (zone && !hasTimes)
		throw badInput(
			"'Time Zone' needs 'Start' and 'End'",
			'All-day events have no time zone, and a time zone is not changed without its times.',
		);
	if (hasDays) return days(startDate, endDate);
	return hasTimes ? timespan({ start, end, zone }) : undefined;
}

function timespan({ start, end, zone }: { start?: string; end?: string; zone?: string }): Json {
	const startSec = secondsOf(start, 'Start');
	const endSec = secondsOf(end, 'End');
	if (startSec === undefined || endSec === undefined)
		throw badInput("'Start' and 'End' belong together", 'Nylas replaces the time as a whole: give both.');
	if (endSec < startSec) throw badInput("'End' is before 'Start'", 'Check the two dates and their time zones.');
	return { start_time: startSec, end_time: endSec, ...(zone ? inZone(zone.trim()) : {}) };
}

/** Nylas wants both or none. */
function inZone(zone: string): Json {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		throw badInput(
			"'Time Zone' is not known",
			'Use a name of the IANA list, such as Europe/Berlin or America/New_York.',
		);
	}
	return { start_timezone: zone, end_timezone: zone };
}

function days(startDate?: string, endDate?: string): Json {
	const first = dayOf(startDate, 'Start Date');
	const last = dayOf(endDate, 'End Date');
	if (!first)
		throw badInput("'End Date' needs 'Start Date'", 'Nylas replaces the days as a whole: give the first one, too.');
	if (!last || last === first) return { date: first };
	if (last < first) throw badInput("'End Date' is before 'Start Date'", 'Check the two days.');
	return { start_date: first, end_date: last };
}
