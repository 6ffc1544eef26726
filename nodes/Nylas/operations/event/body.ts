import { record } from '../../../../domain/record';
import { badInput } from '../../../shared/base/failure';
import type { Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { conferencing } from './conferencing';
import { readMetadata, onlySet } from '../../mail/fields';
import type { EmailName } from '../../client/model';
import { readPeople } from '../../mail/people';
import { reminders } from './reminders';
import type { eventFields } from './fields';

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
