import { record } from '../../../../domain/record';
import { utcText } from '../../../../domain/time';
import type { WorkflowMemory } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';

/**
 * How far reconcile has come, in the workflow's static data: n8n saves that at the end of a run that its schedule started, and not
 * where the run was killed (docs/facts/n8n.md 3.5). Losing it costs a window of the least length.
 */
export interface Mark {
	/** Unix seconds: all mail until then has been looked at. */
	doneUntilSec?: number;
	/** What the run under way has set out to look at. */
	underWay?: UnderWay;
}

export interface UnderWay {
	executionId: string;
	/** How far it has come, or will. */
	untilSec: number;
	/** The last success before it. */
	beforeSec?: number;
	/** A window could not be read. */
	isHeld?: boolean;
}

export function readMark({ kept }: WorkflowMemory): Mark {
	const { doneUntilSec, underWay } = record(kept().reconcile);
	return { doneUntilSec: numberOf(doneUntilSec), underWay: underWayOf(record(underWay)) };
}

function underWayOf({ executionId, untilSec, beforeSec, isHeld }: Record<string, unknown>): UnderWay | undefined {
	if (typeof executionId !== 'string' || typeof untilSec !== 'number') return undefined;
	return { executionId, untilSec, beforeSec: numberOf(beforeSec), isHeld: isHeld === true };
}

function numberOf(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

export function writeMark({ kept }: WorkflowMemory, mark: Mark): void {
	Object.assign(kept(), { reconcile: { ...mark } });
}

const MAX_DAYS = 30;
const DAY_SEC = 86_400;

export interface Wanted {
	/** The least that is looked at. */
	hours: number;
	/** The last minutes are left to the live path. */
	settleMinutes: number;
	nowSec: number;
}

export interface Plan {
	fromSec: number;
	untilSec: number;
	/** The last success is longer ago than can be looked back. */
	isCut: boolean;
}

/** docs/loop.md Reconcile: since the last success, at least the window, at most 30 days. */
export function planOf({ doneUntilSec }: Mark, { hours, settleMinutes, nowSec }: Wanted): Plan {
	const untilSec = nowSec - Math.round(settleMinutes * 60);
	const least = nowSec - Math.round(hours * 3_600);
	const most = Math.min(least, nowSec - MAX_DAYS * DAY_SEC);
	const since = Math.min(doneUntilSec ?? least, least);
	return { fromSec: Math.max(since, most), untilSec, isCut: since < most };
}

/** One after the other, so that no run has to hold more than one; they overlap by a second, since nobody says whether the bounds are included. */
export function windowsOf({ fromSec, untilSec }: Plan, lengthSec: number): Json[] {
	const count = Math.max(1, Math.ceil((untilSec - fromSec) / lengthSec));
	return Array.from({ length: count }, (_, index) => ({
		receivedAfter: fromSec + index * lengthSec - (index > 0 ? 1 : 0),
		receivedBefore: index === count - 1 ? untilSec : fromSec + (index + 1) * lengthSec + 1,
	}));
}

/** For a person; null: never. */
export function shown(sec: number | undefined): string | null {
	return sec === undefined ? null : utcText(sec);
}
