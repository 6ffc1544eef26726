import { nextOfficeSec } from '../../../../domain/officeHours';
import { record } from '../../../../domain/record';
import { toUnixSeconds, utcText } from '../../../../domain/time';
import { asFailure, badInput, Failure } from '../../../shared/base/failure';
import type { ReplyContext } from '../fields';
import { partOf } from '../target/answeredPart';

const WORKDAYS = [1, 2, 3, 4, 5];
const UNIT_SEC = { seconds: 1, minutes: 60, hours: 3_600 } as const;
/** Nylas: docs/facts/nylas.md 7.12; and a moment until it gets the mail. */
const SOONEST_SEC = 2 * 60 + 15;
const LATEST_SEC = 30 * 86_400;

/**
 * When the answer leaves, Unix seconds; undefined: at once, also where its time has passed by now. It counts from when the answer was
 * written, so that the same answer gets the same time in every execution. Throws a Failure for a delay that nobody can keep.
 */
export function leavesAtSec(context: ReplyContext): number | undefined {
	const { options, item, api, hint } = context;
	const given = record(options.delay).wait;
	if (given === undefined) return undefined;
	if (options.sendAt) throw badInput("'Delay' and 'Send At' can't be used together", 'Remove one of them.');
	const nowSec = Math.floor(api.process.nowMs() / 1_000);
	const writtenAtSec = toUnixSeconds(partOf(item.json).createdAt) ?? nowSec;
	const atSec = wantedSec(context, record(given), writtenAtSec);
	if (atSec <= nowSec) return undefined;
	if (atSec - nowSec > LATEST_SEC)
		throw badInput("'Delay' is longer than 30 days", 'Nylas schedules emails up to 30 days ahead.');
	const soonestSec = nowSec + SOONEST_SEC;
	if (atSec >= soonestSec) return atSec;
	hint(`Nylas schedules no email less than two minutes ahead. The answer leaves at ${utcText(soonestSec)}.`);
	return soonestSec;
}

function wantedSec({ workflow: { timeZone } }: ReplyContext, wait: Record<string, unknown>, fromSec: number): number {
	const { amount = 5, unit = 'minutes', officeHours, opens = '09:00', closes = '17:00', days = WORKDAYS } = wait;
	const unitSec = UNIT_SEC[unit as keyof typeof UNIT_SEC];
	const number = Number(amount);
	if (!(number >= 0) || unitSec === undefined)
		throw badInput("'Delay' is not a length of time", 'Set a number and a unit.');
	const atSec = fromSec + Math.round(number * unitSec);
	if (officeHours !== true) return atSec;
	const hours = {
		timeZone,
		fromMinute: minuteOf(opens, 'Workday Begins'),
		toMinute: minuteOf(closes, 'Workday Ends'),
		days: (Array.isArray(days) ? days : []).map(Number),
	};
	const officeSec = nextOfficeSec(atSec, hours);
	if (officeSec === undefined) throw badInput("'Workdays' has no day", 'Choose at least one day.');
	return officeSec;
}

function minuteOf(value: unknown, label: string): number {
	const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?::(\d\d))?\s*$/.exec(String(value)) ?? [];
	const minute = Number(hours) * 60 + Number(minutes);
	if (hours !== undefined && Number(minutes) < 60 && minute <= 24 * 60) return minute;
	throw badInput(`'${label}' is not a time of day`, 'Write hours and minutes, such as 09:00.');
}

/** Says what to do where Nylas sends mail of this mailbox at once only. */
export function notTakenForLater(error: unknown): unknown {
	const failure = asFailure(error);
	if (!failure?.isRefusal) return error;
	const { details, message } = failure;
	return new Failure(`The answer could not be scheduled: ${message}`, {
		...details,
		description: [details.description, "Without 'Delay', it is sent at once."].filter(Boolean).join(' '),
	});
}
