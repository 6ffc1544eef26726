import { badInput } from '../../../shared/base/failure';
import { paging, results } from '../../../shared/kit/paging';
import type { Query } from '../../../shared/http/wire';
import { operation } from '../../../shared/kit/operation';
import type { Values } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { calendarId, calendarOf } from './calendar';
import { eventFilters } from './filters';
import { grantId } from '../../fields/ids';
import type { Event } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { selected } from '../../fields/select';
import { EVENT } from '../../fields/simple';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many events',
	description: 'Retrieve the events of a calendar. Without After or Before, those of the next month.',
	fields: { grantId, calendarId, ...paging },
	options: eventFilters,
	optionsLabel: 'Filters',
	simplify: EVENT,
	customersWords: true,
	async execute({ params, options, api }) {
		const query = { ...queryOf(options), ...calendarOf(params), limit: pageSize(params, MOST) };
		return results(cursorPages<Event>(api, path`/v3/grants/${params.grantId}/events`, query), params);
	},
});

function queryOf(options: Partial<Values<typeof eventFilters>>): Query {
	const start = secondsOf(options.after, 'After');
	const end = secondsOf(options.before, 'Before');
	if (start !== undefined && end !== undefined && end < start)
		throw badInput("'Before' is earlier than 'After'", 'Check the two dates.');
	const filters = {
		attendees: options.attendees?.replace(/\s+/g, ''),
		busy: options.busy,
		description: options.description,
		end,
		event_type: options.eventTypes,
		expand_recurring: options.expandRecurring,
		location: options.location,
		master_event_id: options.masterEventId,
		metadata_pair: options.metadataPair,
		show_cancelled: options.showCancelled,
		start,
		tentative_as_busy: options.tentativeAsBusy,
		title: options.title,
		updated_after: secondsOf(options.updatedAfter, 'Updated After'),
		updated_before: secondsOf(options.updatedBefore, 'Updated Before'),
	};
	const isFiltered = Object.values(filters).some(
		(value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
	);
	if (options.icalUid && isFiltered)
		throw badInput(
			"'UID' can't be combined with other filters",
			'Remove the other filters: Nylas searches by UID alone.',
		);
	return { ...filters, ical_uid: options.icalUid, select: selected(options.select) };
}
