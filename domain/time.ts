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
