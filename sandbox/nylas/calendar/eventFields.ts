import { badRequest } from '../problems';
import {
	anything,
	flag,
	integer,
	listOf,
	metadata,
	object,
	oneOf,
	text,
	textUpTo,
	type Check,
	type Fields,
} from '../validate';

/** The body of an event. Source: Nylas's OpenAPI, `POST /v3/grants/{grant_id}/events`. */

const day: Check = (value, path) =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
		? undefined
		: `${path} must be a date such as 2027-01-31`;
const zone: Check = (value, path) => (value === null ? undefined : text(value, path));

/** The four shapes of `when`, by the name that answers give them. */
const WHEN: Record<string, { fields: Fields; required: string[] }> = {
	time: { fields: { time: integer, timezone: text }, required: ['time'] },
	timespan: {
		fields: { start_time: integer, end_time: integer, start_timezone: zone, end_timezone: zone },
		required: ['start_time', 'end_time'],
	},
	date: { fields: { date: day }, required: ['date'] },
	datespan: { fields: { start_date: day, end_date: day }, required: ['start_date', 'end_date'] },
};

const when: Check = (value, path) => {
	const shape = shapeOf(value);
	if (!shape) return `${path} must have time, start_time and end_time, date, or start_date and end_date`;
	return object(WHEN[shape].fields, WHEN[shape].required)(value, path) ?? inOrder(value as Record<string, never>, path);
};

function shapeOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	return Object.keys(WHEN).find((name) => WHEN[name].required[0] in value);
}

function inOrder(
	{ start_time, end_time, start_date, end_date, start_timezone, end_timezone }: Record<string, never>,
	path: string,
): string | undefined {
	if (end_time < start_time || end_date < start_date) return `${path} ends before it starts`;
	if ((start_timezone === undefined) !== (end_timezone === undefined))
		return `${path} needs both start_timezone and end_timezone`;
	return undefined;
}

/** As answers have it. */
export function shownWhen(value: object): Record<string, unknown> {
	return { ...value, object: shapeOf(value) };
}

const PROVIDERS = [
	'Google Meet',
	'Zoom Meeting',
	'Microsoft Teams',
	'Teams for Business',
	'Skype for Business',
	'Skype for Consumer',
	'WebEx',
	'GoToMeeting',
];
const details = object({ url: text, phone: listOf(text, 1), pin: text, meeting_code: text, password: text }, ['url']);
const autocreate = object({ conf_grant_id: text, conf_settings: anything });
const conferencing = object({ provider: oneOf(PROVIDERS), autocreate, details });

// The SDK's type demands the status, which the OpenAPI only has in answers.
const participant = object(
	{ email: text, name: text, comment: text, phone_number: text, status: oneOf(['yes', 'no', 'maybe', 'noreply']) },
	['email'],
);
const reminder = object({ reminder_minutes: integer, reminder_method: oneOf(['popup', 'email', 'display', 'sound']) });

export const EVENT_FIELDS: Fields = {
	title: textUpTo(1_024),
	description: text,
	location: textUpTo(255),
	busy: flag,
	capacity: integer,
	hide_participants: flag,
	metadata,
	visibility: oneOf(['default', 'private', 'public']),
	recurrence: listOf(text),
	when,
	conferencing,
	participants: listOf(participant),
	resources: listOf(object({ email: text, name: text }, ['email'])),
	reminders: object({ use_default: flag, overrides: listOf(reminder) }),
};

/** Throws 400 on a meeting that nobody can make; gives the link of one that is made. */
export function meeting(value: unknown, random: () => string): unknown {
	const {
		provider,
		autocreate: order,
		details: given,
	} = (value ?? {}) as { provider?: string; autocreate?: { conf_grant_id?: string }; details?: object };
	if (order && given) throw badRequest('conferencing can not have both autocreate and details');
	if (!order) return value;
	if (!PROVIDERS.slice(0, 3).includes(provider ?? '')) throw badRequest(`no meeting can be made at ${provider}`);
	if (provider === 'Zoom Meeting' && !order.conf_grant_id)
		throw badRequest('conf_grant_id is required for Zoom Meeting');
	return { provider, autocreate: order, details: { url: `https://meet.example/${random()}` } };
}
