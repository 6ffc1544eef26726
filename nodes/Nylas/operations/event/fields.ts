import { oneLine } from '../../../../domain/email';
import { allowedDomains } from '../../../shared/kit/fields/addressLists';
import { field } from '../../../shared/kit/fields/field';
import { conferencingFields } from './conferencing';
import { mailFields } from '../../mail/fields';
import { reminderFields } from './reminders';
import { timeZone } from './when';

export const eventId = field({
	displayName: 'Event ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 5d3qmne77v32r8l4phyuksl2x',
	description: 'The Nylas ID of the event, in the same calendar',
});

export const title = field({
	displayName: 'Title',
	type: 'string',
	default: '',
	read: oneLine,
	placeholder: 'e.g. Onboarding call',
});

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
	allowedDomains: allowedDomains(
		'that an AI agent using this node as a tool can invite people from, in addition to existing participants',
	),
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
		read: oneLine,
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
