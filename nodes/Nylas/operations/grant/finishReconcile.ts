import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { readMark, shown, writeMark, type UnderWay } from './reconcileMark';

export const finishReconcile = operation({
	name: 'Finish Reconcile',
	action: 'Note how far reconcile has come',
	description:
		"Note that all email of 'Plan Reconcile' has been looked at, so that the next run starts there. An item with 'oldestFailed' (Unix seconds) keeps the next run from starting later than that; one with 'failedWindow' leaves the last success where it was.",
	fields: {},
	async execute({ item, inputs, workflow }) {
		const { underWay } = readMark(workflow);
		// A window that the workflow runs as its own sub-workflow is only a part of the plan.
		if (underWay?.executionId !== workflow.executionId) return item.json;
		// What came another way through the workflow may come here once more; the earliest time counts.
		const now = finished(underWay, inputs);
		const doneUntilSec = now.isHeld ? now.beforeSec : now.untilSec;
		writeMark(workflow, { doneUntilSec, underWay: now });
		return await Promise.resolve({ ...item.json, lastSuccess: shown(doneUntilSec) });
	},
});

/** Nothing but what was looked at counts as done: a mail that failed is looked at again until it is old. */
function finished(underWay: UnderWay, rows: readonly Json[]): UnderWay {
	const failed = rows.map(({ oldestFailed }) => oldestFailed).filter((sec) => typeof sec === 'number');
	return {
		...underWay,
		untilSec: failed.reduce((earliest, sec) => Math.min(earliest, sec - 1), underWay.untilSec),
		isHeld: underWay.isHeld || rows.some(({ failedWindow }) => failedWindow === true),
	};
}
