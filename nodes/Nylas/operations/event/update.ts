import type { Api } from '../../../shared/http/api';
import { refuseNothing } from '../../../shared/kit/changes';
import type { Query } from '../../../shared/http/wire';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventFields, eventId, eventQueryFields, title } from './fields';
import { grantId } from '../../fields/ids';
import type { EmailName, Enveloped, Event } from '../../client/model';
import { timeFields } from '../../fields/span';
import { whenOf } from './when';
import { eventBody, invited } from './body';

export const update = operation({
	name: 'Update',
	action: 'Update an event',
	description:
		"Update an event's time, participants or text. Fields that you don't add, or leave empty, keep their value.",
	fields: { grantId, calendarId, eventId },
	options: { ...eventFields, ...eventQueryFields, ...timeFields, title },
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ params, options, api, gate }) {
		const event = path`/v3/grants/${params.grantId}/events/${params.eventId}`;
		const when = whenOf(options);
		// Without its time where that stays: the OpenAPI's schema demands it, its examples and the SDK leave it out.
		const body = { ...eventBody(options), ...(when ? { when } : {}) };
		refuseNothing(body);
		const people = invited(body);
		if (people.length > 0) gate.passPeople(people, gate.asks ? await takingPart(api, event, calendarOf(params)) : []);
		else gate.pass();
		const query = { ...calendarOf(params), notify_participants: options.notifyParticipants };
		const { data } = await api.put<Enveloped<Event>>(event, body, { query });
		return data;
	},
});

/** Who is told of a change, and of the end. */
export async function takingPart(api: Api, event: string, query: Query): Promise<EmailName[]> {
	const { data } = await api.get<Enveloped<Event>>(event, query);
	return invited(data);
}
