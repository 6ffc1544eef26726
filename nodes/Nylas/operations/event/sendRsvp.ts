import { record } from '../../../../domain/record';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventFields, eventId } from './fields';
import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import type { EmailName, Enveloped, Event } from '../../client/model';
import { grantId } from '../../fields/ids';

export const sendRsvp = operation({
	name: 'Send RSVP',
	action: 'Send an RSVP for an event',
	description:
		'Respond to an invitation. The organizer receives an email, so a request without a response is not retried. Not supported by iCloud.',
	fields: {
		grantId,
		calendarId,
		eventId,
		status: field({
			displayName: 'Response',
			type: 'options',
			default: 'yes',
			description: 'The response to the invitation',
			options: [
				{ name: 'Yes', value: 'yes' },
				{ name: 'Maybe', value: 'maybe' },
				{ name: 'No', value: 'no' },
			],
		}),
	},
	options: {
		allowedDomains: eventFields.allowedDomains,
		skipNylasEmail: field({
			displayName: 'Skip Nylas Email',
			type: 'boolean',
			default: true,
			description: 'Whether to let only the provider email the organizer, if both Nylas and the provider would',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ params, options, api, gate, hint }) {
		const query = { ...calendarOf(params), skip_nylas_email: options.skipNylasEmail };
		const event = path`/v3/grants/${params.grantId}/events/${params.eventId}`;
		if (gate.asks) gate.passPeople(await organizers(api, event, calendarOf(params)));
		const answer = await api.post<Json>(`${event}/send-rsvp`, { status: params.status }, { query });
		// In the data by the OpenAPI, beside it by the SDK: the calendar has the answer, the organizer's mail did not go out.
		const error = record(answer.data).send_ics_error ?? answer.send_ics_error;
		if (error)
			hint(
				"The response was saved, but Nylas could not email it to the organizer. 'send_ics_error' shows why; a common cause is that the grant lacks the scope for sending.",
			);
		return { answered: true, id: params.eventId, status: params.status, ...(error ? { send_ics_error: error } : {}) };
	},
});

/** Who gets the mail. */
async function organizers(api: Api, event: string, query: Query): Promise<EmailName[]> {
	const { data } = await api.get<Enveloped<Event>>(event, query);
	const { email } = record((data as Json).organizer);
	return typeof email === 'string' ? [{ email }] : [];
}
