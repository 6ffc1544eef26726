import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { planOf, readMark, shown, windowsOf, writeMark, type Wanted } from './reconcileMark';

/** Of the input item: what a person sets in the workflow. */
const DEFAULTS = { hours: 24, settleMinutes: 10, daysPerWindow: 1 };
const SHORTEST_DAYS = 1 / 24;

export const planReconcile = operation({
	name: 'Plan Reconcile',
	action: 'Plan which email to reconcile',
	description:
		"Get the time since this workflow's last successful reconcile: at least 'hours' of the input item, at most 30 days, without the last 'settleMinutes'. One item for each window of 'daysPerWindow'.",
	fields: {},
	async execute({ item, api, workflow, hint }) {
		const wanted = wantedOf(item.json, api.process.nowMs());
		const mark = readMark(workflow);
		const plan = planOf(mark, wanted);
		if (plan.untilSec <= plan.fromSec)
			throw badInput("'settleMinutes' is longer than 'hours'", 'Nothing would be looked at. Set a longer window.');
		if (plan.isCut)
			hint(
				`The last success was at ${shown(mark.doneUntilSec)}. Reconcile looks back 30 days; use the backfill workflow for what is older.`,
			);
		writeMark(workflow, {
			...mark,
			underWay: { executionId: workflow.executionId, untilSec: plan.untilSec, beforeSec: mark.doneUntilSec },
		});
		const windows = windowsOf(plan, daysOf(item.json) * 86_400);
		const lastSuccess = shown(mark.doneUntilSec);
		return await Promise.resolve(
			windows.map((window): Json => ({ ...window, windows: windows.length, lastSuccess, since: shown(plan.fromSec) })),
		);
	},
});

function wantedOf(json: Json, nowMs: number): Wanted {
	return {
		hours: numberIn(json, 'hours'),
		settleMinutes: numberIn(json, 'settleMinutes'),
		nowSec: Math.floor(nowMs / 1_000),
	};
}

function daysOf(json: Json): number {
	return Math.max(SHORTEST_DAYS, numberIn(json, 'daysPerWindow'));
}

function numberIn(json: Json, name: keyof typeof DEFAULTS): number {
	const value = json[name] ?? DEFAULTS[name];
	const number = value === '' ? NaN : Number(value);
	if (Number.isFinite(number) && number >= 0) return number;
	throw badInput(`'${name}' of the input item is not a number`, 'Set it in the node before, such as Window.');
}
