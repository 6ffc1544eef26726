import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventFields, eventQueryFields, title } from './fields';
import { grantId } from '../../fields/ids';
import type { Enveloped, Event } from '../../client/model';
import { spanFields } from '../../fields/span';
import { whenOf } from './when';
import { eventBody, invited } from './body';

export const create = operation({
	name: 'Create',
	action: 'Create an event',
	description: 'Create an event in a calendar of the mailbox, and invite participants',
	fields: {
		grantId,
		calendarId,
		title,
		...spanFields,
	},
	options: { ...eventFields, ...eventQueryFields },
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const body = {
			...eventBody({ ...options, title: params.title }),
			when: whenOf({ ...params, timeZone: options.timeZone }),
		};
		const people = invited(body);
		if (people.length > 0) gate.passPeople(people);
		else gate.pass();
		const query = { ...calendarOf(params), notify_participants: options.notifyParticipants };
		const { data } = await api.post<Enveloped<Event>>(path`/v3/grants/${params.grantId}/events`, body, { query });
		return data;
	},
});
