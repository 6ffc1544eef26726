import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, scheduleId } from '../../fields/ids';

export const cancel = operation({
	name: 'Cancel',
	action: 'Cancel a scheduled message',
	description: 'Keep a scheduled mail from being sent, until ten seconds before its time',
	fields: { grantId, scheduleId },
	writes: true,
	async execute({ params, api }) {
		const { data } = await api.delete<{ data?: Json }>(
			path`/v3/grants/${params.grantId}/messages/schedules/${params.scheduleId}`,
		);
		return { cancelled: true, schedule_id: params.scheduleId, ...data };
	},
});
