/** Unix seconds from what users and services write: ISO 8601, Unix seconds or milliseconds, a Date; undefined when it is none of these. */
export function toUnixSeconds(value: unknown): number | undefined {
	if (value instanceof Date) return seconds(value.getTime());
	if (typeof value === 'number') return Number.isFinite(value) ? numeric(value) : undefined;
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	const text = value.trim();
	return /^\d+(\.\d+)?$/.test(text) && text.length > 8 ? numeric(Number(text)) : seconds(Date.parse(text));
}

/** Seconds of the year 5138 are milliseconds of 1973: nobody means the former. */
const FIRST_MILLISECONDS = 1e11;

function numeric(value: number): number {
	return Math.floor(value >= FIRST_MILLISECONDS ? value / 1000 : value);
}

function seconds(milliseconds: number): number | undefined {
	return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/;

/** A date without a zone, as n8n's date picker stores it, is meant in the workflow's time zone. Anything else stays as it is. */
export function inTimeZone(text: string, timeZone: string): string {
	if (!WITHOUT_ZONE.test(text.trim())) return text;
	const asUtcMs = Date.parse(`${text.trim().replace(' ', 'T').padEnd(11, 'T').padEnd(16, '00:00')}Z`);
	if (Number.isNaN(asUtcMs)) return text;
	// The offset is that of the result, which is off by the offset itself: twice is enough, also around a clock change.
	const firstMs = asUtcMs - offsetMs(asUtcMs, timeZone);
	return new Date(asUtcMs - offsetMs(firstMs, timeZone)).toISOString();
}

function offsetMs(atMs: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(atMs);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
	return (
		Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
		Math.floor(atMs / 1000) * 1000
	);
}

/** Unix seconds for people, such as `2026-11-27 06:14:01 UTC`. */
export function utcText(atSec: number): string {
	// A Date ends in the year 275760; what lies beyond is some mail's nonsense.
	if (!(Math.abs(atSec) <= 8.64e12)) return String(atSec);
	return `${new Date(atSec * 1_000).toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}
