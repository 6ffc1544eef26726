import { badInput } from '../../../shared/base/failure';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';

export const reminderFields = {
	reminders: field({
		displayName: 'Reminders',
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true },
		placeholder: 'Add Reminder',
		description: "Reminders that replace the calendar's default reminders. If empty, the event has none.",
		options: [
			{
				name: 'reminder',
				displayName: 'Reminder',
				values: [
					{ displayName: 'Minutes Before', name: 'minutes', type: 'number', default: 10, typeOptions: { minValue: 0 } },
					{
						displayName: 'Method',
						name: 'method',
						type: 'options',
						default: '',
						description:
							'How to send the reminder. Google supports Email and Popup; iCloud supports Display, Email and Sound.',
						options: [
							{ name: 'Display', value: 'display' },
							{ name: 'Email', value: 'email' },
							{ name: 'Popup', value: 'popup' },
							{ name: "Provider's Default", value: '' },
							{ name: 'Sound', value: 'sound' },
						],
					},
				],
			},
		],
	}),
	useDefaultReminders: field({
		displayName: 'Use Default Reminders',
		type: 'boolean',
		default: true,
		description: "Whether to use the calendar's default reminders in addition to those added here",
	}),
};

/** Undefined where nothing is said about reminders: then the provider decides. */
export function reminders({
	reminders: given,
	useDefaultReminders,
}: Partial<Values<typeof reminderFields>>): Json | undefined {
	if (given === undefined && useDefaultReminders === undefined) return undefined;
	const rows = Array.isArray(given?.reminder) ? (given.reminder as Json[]) : [];
	const overrides = rows.map(override);
	return { use_default: useDefaultReminders ?? false, ...(overrides.length > 0 ? { overrides } : {}) };
}

function override({ minutes = 10, method }: Json): Json {
	const before = Number(minutes);
	if (!Number.isInteger(before) || before < 0)
		throw badInput(
			"'Minutes Before' of a reminder is not a whole number",
			'Enter the minutes as 0 or more, such as 10.',
		);
	return { reminder_minutes: before, ...(method ? { reminder_method: method } : {}) };
}
