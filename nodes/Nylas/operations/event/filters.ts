import { field } from '../../../shared/kit/fields/field';
import { selectField } from '../../fields/select';

const text = { type: 'string', default: '' } as const;

/** What a list of events can be narrowed by. Source: OpenAPI, `GET /v3/grants/{grant_id}/events`. */
export const eventFilters = {
	after: field({
		displayName: 'After',
		type: 'dateTime',
		default: '',
		description: 'Return only events that end after this time. Default: now.',
	}),
	attendees: field({
		...text,
		displayName: 'Attendees',
		placeholder: 'e.g. ada@example.com, grace@example.com',
		description: 'Return only events with these participants. Comma-separated email addresses.',
	}),
	before: field({
		displayName: 'Before',
		type: 'dateTime',
		default: '',
		description: 'Return only events that start before this time. Default: one month from now.',
	}),
	busy: field({
		displayName: 'Busy',
		type: 'boolean',
		default: true,
		description: 'Whether to return only events shown as busy, or only events shown as free. Not supported by iCloud.',
	}),
	description: field({
		...text,
		displayName: 'Description',
		description: 'Return only events whose description contains this text',
	}),
	eventTypes: field({
		displayName: 'Event Types',
		type: 'multiOptions',
		default: ['default'],
		description: 'The types of events to return. Default: regular events. Google only.',
		options: [
			{ name: 'Focus Time', value: 'focusTime' },
			{ name: 'Out of Office', value: 'outOfOffice' },
			{ name: 'Regular', value: 'default' },
			{ name: 'Working Location', value: 'workingLocation' },
		],
	}),
	expandRecurring: field({
		displayName: 'Expand Recurring',
		type: 'boolean',
		default: true,
		description: 'Whether to return each occurrence of a recurring event instead of only the first',
	}),
	icalUid: field({
		...text,
		displayName: 'UID',
		description: "Return only the event with this UID. Can't be combined with other filters. Not supported by iCloud.",
	}),
	location: field({
		...text,
		displayName: 'Location',
		description: 'Return only events whose location contains this text',
	}),
	masterEventId: field({
		...text,
		displayName: 'Master Event ID',
		description: 'Return only occurrences of this recurring event. Not supported by iCloud.',
	}),
	metadataPair: field({
		...text,
		displayName: 'Metadata Pair',
		placeholder: 'e.g. key1:order-12',
		description: 'Return only events with this metadata, as key:value with key1 to key5',
	}),
	select: selectField,
	showCancelled: field({
		displayName: 'Show Cancelled',
		type: 'boolean',
		default: true,
		description: 'Whether to include cancelled events. Not supported by iCloud and Exchange (EWS).',
	}),
	tentativeAsBusy: field({
		displayName: 'Tentative as Busy',
		type: 'boolean',
		default: true,
		description: 'Whether to treat tentative events as busy. Microsoft and Exchange (EWS) only.',
	}),
	title: field({ ...text, displayName: 'Title', description: 'Return only events whose title contains this text' }),
	updatedAfter: field({
		displayName: 'Updated After',
		type: 'dateTime',
		default: '',
		description: 'Return only events changed after this time. Google, Microsoft and Exchange (EWS) only.',
	}),
	updatedBefore: field({
		displayName: 'Updated Before',
		type: 'dateTime',
		default: '',
		description: 'Return only events changed before this time. Google, Microsoft and Exchange (EWS) only.',
	}),
};
