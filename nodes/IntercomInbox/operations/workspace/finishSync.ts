import { utcText } from '../../../../domain/time';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { readMark, sinceOf, writeMark, type SyncMark } from './syncMark';

/** One row that can never be taken must not make every run a full one. */
const HELD_SEC = 7 * 86_400;
const LISTED = 100;

export const finishSync = operation({
	name: 'Finish Sync',
	action: 'Note how far a sync has come',
	description:
		"Count what was synced, list what failed, and note for the next 'Plan Sync' how far this run has come. Takes items with 'object', 'id' and 'updatedAt', and with 'error' where the target rejected it. Returns one item.",
	fields: {},
	async execute({ item, inputs, workflow }) {
		if (item.index > 0) return [];
		const mark = readMark(workflow);
		const { underWay } = mark;
		const rows = inputs.filter(({ object }) => typeof object === 'string' && object !== '');
		const failed = rows.filter(isFailed);
		const isOwn = underWay?.executionId === workflow.executionId;
		const doneUntilSec = isOwn ? doneUntil(failed, underWay) : mark.doneUntilSec;
		if (isOwn) writeMark(workflow, { doneUntilSec, underWay });
		return await Promise.resolve({
			syncedAt: underWay ? utcText(underWay.untilSec) : null,
			since: underWay ? utcText(sinceOf(mark)) : null,
			nextSince: utcText(doneUntilSec ?? 0),
			synced: counted(rows.filter((row) => !isFailed(row))),
			failed: counted(failed),
			failures: failed.slice(0, LISTED).map(({ object, id, error }) => ({ object, id, error })),
		});
	},
});

function isFailed({ error }: Json): boolean {
	return error !== undefined && error !== null && error !== '';
}

/** What failed is tried again by the next run, until it is old. */
function doneUntil(failed: readonly Json[], { untilSec }: NonNullable<SyncMark['underWay']>): number {
	const changed = failed.map(({ updatedAt }) => Number(updatedAt)).filter((sec) => Number.isFinite(sec) && sec > 0);
	const oldest = changed.reduce((earliest, sec) => Math.min(earliest, sec - 1), untilSec);
	return Math.max(oldest, failed.length ? untilSec - HELD_SEC : 0);
}

function counted(rows: readonly Json[]): Json {
	const counts: Record<string, number> = {};
	for (const { object } of rows) counts[String(object)] = (counts[String(object)] ?? 0) + 1;
	return counts;
}
