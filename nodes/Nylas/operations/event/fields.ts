import { record } from '../../../../domain/record';
import { badInput } from '../../../shared/base/failure';
import { field, type Json, type Values } from '../../../shared/kit/operation';
import { conferencing, conferencingFields } from './conferencing';
import { mailFields, readMetadata, onlySet } from '../../mail/fields';
import type { EmailName } from '../../client/model';
import { readPeople } from '../../mail/people';
import { reminders, reminderFields } from './reminders';
import { timeZone } from './when';

export const eventId = field({
	displayName: 'Event ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 5d3qmne77v32r8l4phyuksl2x',
	description: 'The Nylas ID of the event, in the same calendar',
});

export const title = field({ displayName: 'Title', type: 'string', default: '', placeholder: 'e.g. Onboarding call' });

/** What goes beside the request's body. */
export const eventQueryFields = {
	notifyParticipants: field({
		displayName: 'Notify Participants',
		type: 'boolean',
		default: true,
		description: 'Whether the provider notifies the participants. Microsoft and iCloud always do.',
	}),
};

/** What an event can have besides its title and time. */
export const eventFields = {
	allowedDomains: field({
		...mailFields.allowedDomains,
		description:
			'The domains that an AI agent using this node as a tool can invite people from, in addition to existing participants. Has no effect otherwise.',
	}),
	busy: field({
		displayName: 'Busy',
		type: 'boolean',
		default: true,
		description: 'Whether the time is shown as busy',
	}),
	capacity: field({
		displayName: 'Capacity',
		type: 'number',
		default: '',
		typeOptions: { minValue: 1 },
		description: 'The maximum number of participants',
	}),
	...conferencingFields,
	description: field({
		displayName: 'Description',
		type: 'string',
		default: '',
		typeOptions: { rows: 4 },
		description:
			'The description, such as the agenda. Some providers store it as HTML. Google accepts up to 8,192 characters.',
	}),
	hideParticipants: field({
		displayName: 'Hide Participants',
		type: 'boolean',
		default: true,
		description: 'Whether to hide the list of participants from them',
	}),
	location: field({
		displayName: 'Location',
		type: 'string',
		default: '',
		placeholder: 'e.g. 12 Main Street',
		description: 'The location, up to 255 characters',
	}),
	metadata: field({
		...mailFields.metadata,
		description:
			'A JSON object of up to 50 text values to store with the event. Events can be filtered by key1 to key5.',
	}),
	participants: field({
		displayName: 'Participants',
		type: 'string',
		default: '',
		placeholder: 'e.g. Ada <ada@example.com>, grace@example.com',
		description: 'Comma-separated email addresses of all participants; replaces the existing list',
	}),
	recurrence: field({
		displayName: 'Recurrence',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. RRULE:FREQ=WEEKLY;BYDAY=MO',
		description: 'RRULE and EXDATE rules as in RFC 5545, in the time zone of the event',
	}),
	...reminderFields,
	resources: field({
		displayName: 'Resources',
		type: 'string',
		default: '',
		placeholder: 'e.g. room-1@example.com',
		description: 'Comma-separated email addresses of rooms and equipment to book',
	}),
	timeZone,
	visibility: field({
		displayName: 'Visibility',
		type: 'options',
		default: 'default',
		description: 'Who can see the details of the event. Not supported by iCloud.',
		options: [
			{ name: "Calendar's Default", value: 'default', description: 'Google only' },
			{ name: 'Private', value: 'private' },
			{ name: 'Public', value: 'public' },
		],
	}),
};

type EventValues = Partial<Values<typeof eventFields> & { title: string }>;

/** The request's body without its `when`; what is not set is left out. Throws a Failure on what Nylas would refuse. */
export function eventBody(event: EventValues): Json {
	const { location } = event;
	if (location && location.length > 255)
		throw badInput(
			"'Location' is too long",
			"Nylas accepts up to 255 characters here. Use 'Description' for longer text.",
		);
	return onlySet({
		title: event.title,
		description: event.description,
		location,
		participants: readPeople(event.participants ?? '', 'Participants'),
		resources: readPeople(event.resources ?? '', 'Resources'),
		busy: event.busy,
		visibility: event.visibility,
		capacity: event.capacity,
		hide_participants: event.hideParticipants,
		recurrence: event.recurrence?.map(rule).filter(Boolean),
		conferencing: conferencing(event),
		reminders: reminders(event),
		metadata: event.metadata && readMetadata(event.metadata),
	});
}

/** Who a body or an event invites, rooms included: they get mail about it. */
export function invited(event: object): EmailName[] {
	const { participants, resources } = record(event);
	return [participants, resources].flat().filter((one): one is EmailName => typeof record(one).email === 'string');
}

function rule(text: string): string {
	const trimmed = text.trim();
	if (trimmed === '' || /^(RRULE|EXDATE)[:;]/.test(trimmed)) return trimmed;
	throw badInput(
		"'Recurrence' has a rule that Nylas does not accept",
		'Start each rule with RRULE: or EXDATE:, such as RRULE:FREQ=WEEKLY;BYDAY=MO.',
	);
}
