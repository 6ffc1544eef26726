import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventId, eventQueryFields } from './fields';
import { grantId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete an event',
	description: 'Delete an event and cancel it for its participants. Google keeps it as cancelled for some time.',
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
