import { z } from 'zod';
import { badRequest } from '../protocol/problems';
import { metadata } from '../protocol/body';
import {
	anything,
	flag,
	integer,
	isRecord,
	listOf,
	nullable,
	object,
	oneOf,
	required,
	strictObject,
	text,
	textUpTo,
} from '../../server/shape';

/** The body of an event. Source: Nylas's OpenAPI, `POST /v3/grants/{grant_id}/events`. */

const A_DATE = 'must be a date such as 2027-01-31';
const NO_SHAPE = 'must have time, start_time and end_time, date, or start_date and end_date';

const day = required(text)
	.regex(/^\d{4}-\d\d-\d\d$/, A_DATE)
	.refine((value) => !Number.isNaN(Date.parse(value)), A_DATE)
	.optional();
const zone = nullable(text);

/** The four shapes of `when`, by the name that answers give them; the first field tells which it is. */
const WHEN = {
	time: strictObject({ time: required(integer), timezone: text }),
	timespan: strictObject({
		start_time: required(integer),
		end_time: required(integer),
		start_timezone: zone,
		end_timezone: zone,
	}),
	date: strictObject({ date: required(day) }),
	datespan: strictObject({ start_date: required(day), end_date: required(day) }),
};

// A union of zod would report what is wrong by each of the four shapes.
const when = z
	.custom<object>()
	.superRefine((value, context) => {
		const shape = shapeOf(value);
		if (!shape) return context.addIssue({ code: 'custom', message: NO_SHAPE });
		const issues = WHEN[shape].safeParse(value).error?.issues ?? [];
		for (const issue of issues) context.addIssue(issue);
		const disorder = issues.length === 0 && notInOrder(value as Record<string, never>);
		if (disorder) context.addIssue({ code: 'custom', message: disorder });
	})
	.optional();

function isBefore(end: string | number | undefined, start: string | number | undefined): boolean {
	return end !== undefined && start !== undefined && end < start;
}

function shapeOf(value: unknown): keyof typeof WHEN | undefined {
	if (!isRecord(value)) return undefined;
	const names = Object.keys(WHEN) as Array<keyof typeof WHEN>;
	return names.find((name) =>
		Object.keys(WHEN[name].shape)
			.slice(0, 1)
			.every((first) => first in value),
	);
}

function notInOrder({
	start_time,
	end_time,
	start_date,
	end_date,
	start_timezone,
	end_timezone,
}: Partial<Record<string, string | number>>): string | undefined {
	if (isBefore(end_time, start_time) || isBefore(end_date, start_date)) return 'ends before it starts';
	if ((start_timezone === undefined) !== (end_timezone === undefined))
		return 'needs both start_timezone and end_timezone';
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
const details = object({ url: required(text), phone: listOf(text, 1), pin: text, meeting_code: text, password: text });
const autocreate = object({ conf_grant_id: text, conf_settings: anything });
const conferencing = object({ provider: oneOf(...PROVIDERS), autocreate, details });

// The SDK's type demands the status, which the OpenAPI only has in answers.
const participant = object({
	email: required(text),
	name: text,
	comment: text,
	phone_number: text,
	status: oneOf('yes', 'no', 'maybe', 'noreply'),
});
const reminder = object({ reminder_minutes: integer, reminder_method: oneOf('popup', 'email', 'display', 'sound') });

export const EVENT_FIELDS = {
	title: textUpTo(1_024),
	description: text,
	location: textUpTo(255),
	busy: flag,
	capacity: integer,
	hide_participants: flag,
	metadata,
	visibility: oneOf('default', 'private', 'public'),
	recurrence: listOf(text),
	when,
	conferencing,
	participants: listOf(participant),
	resources: listOf(object({ email: required(text), name: text })),
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
