import { utcText } from '../../../../domain/time';
import { operation } from '../../../shared/kit/operation';
import { readMark, writeMark } from './syncMark';

/** Changes come into Intercom's searches minutes late (docs/facts/intercom.md 4.4), so that much is looked at again. */
const OVERLAP_SEC = 900;
/** Searches compare dates by the day. */
const DAY_SEC = 86_400;

export const planSync = operation({
	name: 'Plan Sync',
	action: 'Plan what to sync',
	description:
		"Get the time since this workflow's last 'Finish Sync', for a workflow that copies changes to another system. The first run starts at 0, which is everything.",
	fields: {},
	async execute({ api, workflow }) {
		const { doneUntilSec } = readMark(workflow);
		const untilSec = Math.floor(api.process.nowMs() / 1_000);
		const sinceSec = doneUntilSec === undefined ? 0 : Math.max(0, doneUntilSec - OVERLAP_SEC);
		writeMark(workflow, { doneUntilSec, underWay: { executionId: workflow.executionId, sinceSec, untilSec } });
		return await Promise.resolve({
			isFirst: doneUntilSec === undefined,
			since: sinceSec,
			searchSince: Math.max(0, sinceSec - DAY_SEC),
			until: untilSec,
			lastSync: doneUntilSec === undefined ? null : utcText(doneUntilSec),
		});
	},
});
