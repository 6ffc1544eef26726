import { badInput } from '../../../shared/base/failure';
import { matching } from '../../../shared/kit/fields/matching';
import { field, type Choice, type Search } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import type { Calendar, Page } from '../../client/model';

const PER_PAGE = 200;

/** The calendars of the grant that is chosen above; the filter is looked for in the names of a page. */
const calendars: Search = {
	name: 'searchCalendars',
	async find({ api, filter, page, parameter }) {
		const grant = parameter('grantId');
		if (!grant)
			throw badInput('No mailbox is selected', 'Choose the mailbox first: each calendar belongs to one mailbox.');
		const { data, next_cursor: next }: Page<Calendar> = await api.get(path`/v3/grants/${grant}/calendars`, {
			limit: PER_PAGE,
			page_token: page,
		});
		return { results: matching(data.map(choice), filter), next: next || undefined };
	},
};

function choice({ id, name, description, is_primary: isPrimary, read_only: isReadOnly }: Calendar): Choice {
	const notes = [isPrimary && 'primary', isReadOnly && 'read-only'].filter(Boolean).join(', ');
	return { name: `${name || id}${notes && ` (${notes})`}`, value: id, description: description || undefined };
}

export const calendarId = field({
	displayName: 'Calendar',
	type: 'string',
	search: calendars,
	default: '',
	placeholder: 'e.g. primary',
	description:
		'The calendar to use. If empty, the primary calendar. With iCloud, choose a calendar: it does not support the name primary.',
});

/** Nylas wants a calendar in almost every request about events. */
export function calendarOf({ calendarId: id }: { calendarId: string }): { calendar_id: string } {
	return { calendar_id: id.trim() || 'primary' };
}
