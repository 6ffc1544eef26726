import { inTimeZone } from './time';

export interface OfficeHours {
	/** Such as `Europe/Berlin`. */
	timeZone: string;
	/** Minutes after midnight. */
	fromMinute: number;
	/** Not after `fromMinute`: of the next day. */
	toMinute: number;
	/** 0 is Sunday. */
	days: readonly number[];
}

const DAY_MS = 86_400_000;

/** The first second at or after `atSec` (Unix) within the hours; undefined: there is no such day. */
export function nextOfficeSec(
	atSec: number,
	{ timeZone, fromMinute, toMinute, days }: OfficeHours,
): number | undefined {
	const todayMs = localDayMs(atSec, timeZone);
	const closesAt = toMinute > fromMinute ? toMinute : toMinute + DAY_MS / 60_000;
	// Yesterday's hours may go on until this morning.
	for (let day = -1; day <= 7; day += 1) {
		const dayMs = todayMs + day * DAY_MS;
		if (!days.includes(new Date(dayMs).getUTCDay())) continue;
		if (atSec < localSec(dayMs, closesAt, timeZone)) return Math.max(atSec, localSec(dayMs, fromMinute, timeZone));
	}
	return undefined;
}

/** Midnight of the day that it is there, as if it were there in UTC. */
function localDayMs(atSec: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
	const parts = format.formatToParts(atSec * 1_000);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day'));
}

function localSec(dayMs: number, minute: number, timeZone: string): number {
	const local = new Date(dayMs + minute * 60_000).toISOString().slice(0, 16);
	return Date.parse(inTimeZone(local, timeZone)) / 1_000;
}
