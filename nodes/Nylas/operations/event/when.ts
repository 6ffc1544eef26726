import { badInput } from '../../../shared/base/failure';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { dayOf } from '../../fields/days';
import { secondsOf } from '../../../shared/kit/fields/seconds';

export const timeZone = field({
	displayName: 'Time Zone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Europe/Berlin',
	description:
		'The IANA time zone of Start and End, such as Europe/Berlin. Recurring events keep their local time across daylight-saving changes.',
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
			'The event has both times and dates',
			"Set 'Start' and 'End', or 'Start Date' for an all-day event, and clear the others.",
		);
	if (zone && !hasTimes)
		throw badInput(
			"'Time Zone' needs 'Start' and 'End'",
			'All-day events have no time zone. To change the time zone, set the times as well.',
		);
	if (hasDays) return days(startDate, endDate);
	return hasTimes ? timespan({ start, end, zone }) : undefined;
}

function timespan({ start, end, zone }: { start?: string; end?: string; zone?: string }): Json {
	const startSec = secondsOf(start, 'Start');
	const endSec = secondsOf(end, 'End');
	if (startSec === undefined || endSec === undefined)
		throw badInput("'Start' and 'End' must be set together", 'Nylas replaces the time as a whole: set both.');
	if (endSec < startSec) throw badInput("'End' is before 'Start'", 'Check the two dates and their time zones.');
	return { start_time: startSec, end_time: endSec, ...(zone ? inZone(zone.trim()) : {}) };
}

/** Nylas wants both or none. */
function inZone(zone: string): Json {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
	} catch {
		throw badInput(
			"'Time Zone' is not a known time zone",
			'Use an IANA name, such as Europe/Berlin or America/New_York.',
		);
	}
	return { start_timezone: zone, end_timezone: zone };
}

function days(startDate?: string, endDate?: string): Json {
	const first = dayOf(startDate, 'Start Date');
	const last = dayOf(endDate, 'End Date');
	if (!first)
		throw badInput("'End Date' needs 'Start Date'", "Nylas replaces the dates as a whole: set 'Start Date' as well.");
	if (!last || last === first) return { date: first };
	if (last < first) throw badInput("'End Date' is before 'Start Date'", 'Check the two dates.');
	return { start_date: first, end_date: last };
}
