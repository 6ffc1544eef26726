import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventId } from './fields';
import { grantId } from '../../fields/ids';
import type { Enveloped, Event } from '../../client/model';
import { EVENT } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get an event',
	description: 'Retrieve an event with its participants and their responses',
	fields: { grantId, calendarId, eventId },
	simplify: EVENT,
	customersWords: true,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Event>>(
			path`/v3/grants/${params.grantId}/events/${params.eventId}`,
			calendarOf(params),
		);
		return data;
	},
});
