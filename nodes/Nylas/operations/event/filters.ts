import { field } from '../../../shared/kit/operation';
import { selectField } from '../../fields/select';

const text = { type: 'string', default: '' } as const;

/** What a list of events can be narrowed by. Source: OpenAPI, `GET /v3/grants/{grant_id}/events`. */
export const eventFilters = {
	after: field({
		displayName: 'After',
		type: 'dateTime',
		default: '',
		description: 'Only events of which some part lies after this time; now, when it is not given',
	}),
	attendees: field({
		...text,
		displayName: 'Attendees',
		placeholder: 'e.g. ada@example.com, grace@example.com',
		description: 'Only events with these people, comma-separated',
	}),
	before: field({
		displayName: 'Before',
		type: 'dateTime',
		default: '',
		description: 'Only events of which some part lies before this time; a month from now, when it is not given',
	}),
	busy: field({
		displayName: 'Busy',
		type: 'boolean',
		default: true,
		description: 'Whether the time is shown as taken; not at iCloud',
	}),
	description: field({ ...text, displayName: 'Description', description: 'Part of the description' }),
	eventTypes: field({
		displayName: 'Event Types',
		type: 'multiOptions',
		default: ['default'],
		description: 'Google only; without it, Nylas returns regular events',
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
		description: 'Whether to return each occurrence of a recurring event instead of its first',
	}),
	icalUid: field({
		...text,
		displayName: 'UID',
		description: 'Only the event with this UID, without any other filter; not at iCloud',
	}),
	location: field({ ...text, displayName: 'Location', description: 'Part of the location' }),
	masterEventId: field({
		...text,
		displayName: 'Master Event ID',
		description: 'Only occurrences of this recurring event; not at iCloud',
	}),
	metadataPair: field({
		...text,
		displayName: 'Metadata Pair',
		placeholder: 'e.g. key1:order-12',
		description: 'Metadata that is kept with the event, key1 to key5',
	}),
	select: selectField,
	showCancelled: field({
		displayName: 'Show Cancelled',
		type: 'boolean',
		default: true,
		description: 'Whether to return cancelled events as well; not at iCloud and Exchange (EWS)',
	}),
	tentativeAsBusy: field({
		displayName: 'Tentative as Busy',
		type: 'boolean',
		default: true,
		description: 'Whether tentative events count as busy; Microsoft and Exchange (EWS) only',
	}),
	title: field({ ...text, displayName: 'Title', description: 'Part of the title' }),
	updatedAfter: field({
		displayName: 'Updated After',
		type: 'dateTime',
		default: '',
		description: 'Only events that were changed later; Google, Microsoft and Exchange (EWS) only',
	}),
	updatedBefore: field({
		displayName: 'Updated Before',
		type: 'dateTime',
		default: '',
		description: 'Only events that were changed earlier; Google, Microsoft and Exchange (EWS) only',
	}),
};
