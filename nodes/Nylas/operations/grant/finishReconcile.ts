import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { readMark, shown, writeMark, type Mark } from './reconcileMark';

export const finishReconcile = operation({
	name: 'Finish Reconcile',
	action: 'Note how far reconcile has come',
	description:
		"Note that all email of 'Plan Reconcile' has been looked at, so that the next run starts there. An item with 'oldestFailed' (Unix seconds) keeps the next run from starting later than that; one with 'failedWindow' leaves the last success where it was.",
	fields: {},
	async execute({ item, inputs, workflow }) {
		const mark = readMark(workflow);
		const { underWay, doneUntilSec } = mark;
		// A window that the workflow runs as its own sub-workflow is only a part of the plan.
		if (underWay?.executionId !== workflow.executionId) return item.json;
		const now = doneUntil(inputs, { doneUntilSec, untilSec: underWay.untilSec });
		writeMark(workflow, { doneUntilSec: now, underWay });
		return await Promise.resolve({ ...item.json, lastSuccess: shown(now) });
	},
});

/** Nothing but what was looked at counts as done: a mail that failed is looked at again until it is old. */
function doneUntil(rows: readonly Json[], { doneUntilSec, untilSec }: Mark & { untilSec: number }): number | undefined {
	if (rows.some(({ failedWindow }) => failedWindow === true)) return doneUntilSec;
	const failed = rows.map(({ oldestFailed }) => oldestFailed).filter((sec) => typeof sec === 'number');
	return failed.reduce((earliest, sec) => Math.min(earliest, sec - 1), untilSec);
}
