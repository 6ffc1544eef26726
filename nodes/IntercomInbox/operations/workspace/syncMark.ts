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
	underWay?: { executionId: string; sinceSec: number; untilSec: number };
}

export function readMark({ kept }: WorkflowMemory): SyncMark {
	const { doneUntilSec, underWay } = record(kept().sync);
	const { executionId, sinceSec, untilSec } = record(underWay);
	const isWhole = typeof executionId === 'string' && typeof sinceSec === 'number' && typeof untilSec === 'number';
	return {
		doneUntilSec: typeof doneUntilSec === 'number' ? doneUntilSec : undefined,
		underWay: isWhole ? { executionId, sinceSec, untilSec } : undefined,
	};
}

export function writeMark({ kept }: WorkflowMemory, mark: SyncMark): void {
	Object.assign(kept(), { sync: { ...mark } });
}
