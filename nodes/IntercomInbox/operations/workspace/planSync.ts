import { utcText } from '../../../../domain/time';
import { operation } from '../../../shared/kit/operation';
import { readMark, sinceOf, writeMark } from './syncMark';

/** Searches compare dates by the day. */
const DAY_SEC = 86_400;

export const planSync = operation({
	name: 'Plan Sync',
	action: 'Plan what to sync',
	description:
		"Get the time since this workflow's last 'Finish Sync', for a workflow that copies changes to another system. The first run starts at 0, which is everything.",
	fields: {},
	async execute({ api, workflow }) {
		const mark = readMark(workflow);
		const { doneUntilSec } = mark;
		const untilSec = Math.floor(api.process.nowMs() / 1_000);
		const sinceSec = sinceOf(mark);
		writeMark(workflow, { doneUntilSec, underWay: { executionId: workflow.executionId, untilSec } });
		return await Promise.resolve({
			isFirst: doneUntilSec === undefined,
			since: sinceSec,
			searchSince: Math.max(0, sinceSec - DAY_SEC),
			until: untilSec,
			lastSync: doneUntilSec === undefined ? null : utcText(doneUntilSec),
		});
	},
});
