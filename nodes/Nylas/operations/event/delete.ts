import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { calendarId, calendarOf } from '../../calendars';
import { eventId, eventQueryFields } from '../../eventFields';
import { grantId } from '../../fields';

const remove = operation({
	name: 'Delete',
	action: 'Delete an event',
	description: 'Delete an event, and cancel it for its participants. Google keeps it for a while as cancelled.',
	fields: { grantId, calendarId, eventId },
	options: eventQueryFields,
	writes: true,
	async execute({ params, options, api }) {
		const query = { ...calendarOf(params), notify_participants: options.notifyParticipants };
		await api.delete(path`/v3/grants/${params.grantId}/events/${params.eventId}`, undefined, { query });
		return { deleted: true, id: params.eventId };
	},
});

export { remove as delete };
