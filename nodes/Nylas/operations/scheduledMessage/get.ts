import { Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, scheduleId } from '../../fields/ids';
import { schedulesIn } from './schedules';
import { SCHEDULE } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a scheduled message',
	description: 'Retrieve the status of a scheduled email: pending, sent or failed',
	fields: { grantId, scheduleId },
	simplify: SCHEDULE,
	async execute({ params, api }) {
		const [schedule] = schedulesIn(
			await api.get(path`/v3/grants/${params.grantId}/messages/schedules/${params.scheduleId}`),
		);
		if (schedule) return schedule;
		throw new Failure('Nylas returned no schedule', {
			description: 'Nylas keeps the details for three days after the sending time. Check the ID.',
		});
	},
});
