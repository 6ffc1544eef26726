import { record } from '../../../../domain/record';
import type { WorkflowMemory } from '../../../shared/kit/operation';

/**
 * How far a sync has come, in the workflow's static data: n8n saves that at the end of a run that its schedule started, and not where
 * the run was killed (docs/facts/n8n.md 3.5). Losing it costs a full sync.
 */
export interface SyncMark {
	/** Unix seconds: every change until then is at the target. */
	doneUntilSec?: number;
	/** What the run under way has set out to bring over. */
	underWay?: { executionId: string; untilSec: number };
}

export function readMark({ kept }: WorkflowMemory): SyncMark {
	const { doneUntilSec, underWay } = record(kept().sync);
	const { executionId, untilSec } = record(underWay);
	return {
		doneUntilSec: typeof doneUntilSec === 'number' ? doneUntilSec : undefined,
		underWay: typeof executionId === 'string' && typeof untilSec === 'number' ? { executionId, untilSec } : undefined,
	};
}

export function writeMark({ kept }: WorkflowMemory, mark: SyncMark): void {
	Object.assign(kept(), { sync: { ...mark } });
}

/** Changes come into Intercom's searches minutes late (docs/facts/intercom.md 4.4), so that much is looked at again. */
const OVERLAP_SEC = 900;

/** From where the next run takes changes; 0 is everything. */
export function sinceOf({ doneUntilSec }: SyncMark): number {
	return doneUntilSec === undefined ? 0 : Math.max(0, doneUntilSec - OVERLAP_SEC);
}
