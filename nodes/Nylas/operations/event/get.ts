import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { calendarId, calendarOf } from '../../calendars';
import { eventId } from '../../eventFields';
import { grantId } from '../../fields';
import type { Enveloped, Event } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get an event',
	description: 'Retrieve an event with its participants and what they answered',
	fields: { grantId, calendarId, eventId },
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Event>>(path`/v3/grants/${params.grantId}/events/${params.eventId}`, calendarOf(params));
		return data;
	},
});
