import { field } from '../../../shared/kit/fields/field';

const DAYS = [
	{ name: 'Monday', value: 1 },
	{ name: 'Tuesday', value: 2 },
	{ name: 'Wednesday', value: 3 },
	{ name: 'Thursday', value: 4 },
	{ name: 'Friday', value: 5 },
	{ name: 'Saturday', value: 6 },
	{ name: 'Sunday', value: 0 },
] as const;

export const delay = field({
	displayName: 'Delay',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Delay',
	description:
		'How long to hold an answer back, from when it was written. Nylas keeps it until then, at least two minutes. A teammate stops it by redacting it, or by an internal note that begins with "stop"; Scheduled Message: Stop Answers cancels it.',
	options: [
		{
			name: 'wait',
			displayName: 'Delay',
			values: [
				{ displayName: 'Amount', name: 'amount', type: 'number', default: 5, typeOptions: { minValue: 0 } },
				{
					displayName: 'Unit',
					name: 'unit',
					type: 'options',
					default: 'minutes',
					options: [
						{ name: 'Seconds', value: 'seconds' },
						{ name: 'Minutes', value: 'minutes' },
						{ name: 'Hours', value: 'hours' },
					],
				},
				{
					displayName: 'Within Office Hours',
					name: 'officeHours',
					type: 'boolean',
					default: false,
					description: "Whether to send answers only within office hours, in the workflow's time zone",
				},
				{
					displayName: 'Workday Begins',
					name: 'opens',
					type: 'string',
					default: '09:00',
					description: 'When office hours begin, such as 09:00',
				},
				{
					displayName: 'Workday Ends',
					name: 'closes',
					type: 'string',
					default: '17:00',
					description: 'When office hours end, such as 17:00. A time before the beginning is on the next day.',
				},
				{
					displayName: 'Workdays',
					name: 'days',
					type: 'multiOptions',
					default: [1, 2, 3, 4, 5],
					options: DAYS,
					description: 'The days with office hours',
				},
			],
		},
	],
});
