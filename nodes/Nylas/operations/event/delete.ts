import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventFields, eventId, eventQueryFields } from './fields';
import { takingPart } from './update';
import { grantId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete an event',
	description: 'Delete an event and cancel it for its participants. Google keeps it as cancelled for some time.',
	fields: { grantId, calendarId, eventId },
	options: { ...eventQueryFields, allowedDomains: eventFields.allowedDomains },
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const query = { ...calendarOf(params), notify_participants: options.notifyParticipants };
		const event = path`/v3/grants/${params.grantId}/events/${params.eventId}`;
		if (gate.asks) gate.passPeople(await takingPart(api, event, calendarOf(params)));
		await api.delete(event, undefined, { query });
		return { deleted: true, id: params.eventId };
	},
});

export { remove as delete };
