import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { grantId, scheduleId } from '../../fields/ids';

export const cancel = operation({
	name: 'Cancel',
	action: 'Cancel a scheduled message',
	description: 'Cancel a scheduled email, at the latest ten seconds before it is sent',
	fields: { grantId, scheduleId },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		const { data } = await api.delete<{ data?: Json }>(
			path`/v3/grants/${params.grantId}/messages/schedules/${params.scheduleId}`,
		);
		return { cancelled: true, schedule_id: params.scheduleId, ...data };
	},
});
