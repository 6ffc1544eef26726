import { record } from '../../../../domain/record';
import { field, operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventId } from './fields';
import { grantId } from '../../fields/ids';

export const sendRsvp = operation({
	name: 'Send RSVP',
	action: 'Send an RSVP for an event',
	description: 'Answer an invitation: the organizer gets a mail, so a lost answer is not tried again. Not at iCloud.',
	fields: {
		grantId,
		calendarId,
		eventId,
		status: field({
			displayName: 'Answer',
			type: 'options',
			default: 'yes',
			description: 'Whether the mailbox takes part',
			options: [
				{ name: 'Yes', value: 'yes' },
				{ name: 'Maybe', value: 'maybe' },
				{ name: 'No', value: 'no' },
			],
		}),
	},
	options: {
		skipNylasEmail: field({
			displayName: 'Skip Email of Nylas',
			type: 'boolean',
			default: true,
			description: 'Whether to leave the mail to the organizer to the provider, where both would send one',
		}),
	},
	writes: true,
	async execute({ params, options, api, hint }) {
		const query = { ...calendarOf(params), skip_nylas_email: options.skipNylasEmail };
		const answer = await api.post<Json>(
			path`/v3/grants/${params.grantId}/events/${params.eventId}/send-rsvp`,
			{ status: params.status },
			{ query },
		);
		// In the data by the OpenAPI, beside it by the SDK: the calendar has the answer, the organizer's mail did not go out.
		const error = record(answer.data).send_ics_error ?? answer.send_ics_error;
		if (error)
			hint(
				"The calendar has the answer, but Nylas could not mail it to the organizer. See 'send_ics_error' for the reason; often the grant may not send mail.",
			);
		return { answered: true, id: params.eventId, status: params.status, ...(error ? { send_ics_error: error } : {}) };
	},
});
