import { oneLine } from '../../../domain/email';
import { field } from '../../shared/kit/fields/field';

/** How the recipient answers, in the words of n8n's own nodes that send and wait. */
export const responseFields = {
	approval: field({
		displayName: 'Approval Options',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Approval Options',
		description: "Only with the response type 'Approval'",
		options: [
			{
				name: 'values',
				displayName: 'Values',
				values: [
					{ displayName: 'Approve Button Label', name: 'approveLabel', type: 'string', default: 'Approve' },
					{ displayName: 'Disapprove Button Label', name: 'disapproveLabel', type: 'string', default: 'Decline' },
					{
						displayName: 'Type of Approval',
						name: 'approvalType',
						type: 'options',
						default: 'single',
						options: [
							{ name: 'Approve and Disapprove', value: 'double' },
							{ name: 'Approve Only', value: 'single' },
						],
					},
				],
			},
		],
	}),
	formFields: field({
		displayName: 'Form Elements',
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Form Element',
		description: "What the form asks for. Only with the response type 'Custom Form'.",
		options: [
			{
				name: 'values',
				displayName: 'Values',
				values: [
					{
						displayName: 'Choices',
						name: 'choices',
						type: 'string',
						default: '',
						placeholder: 'e.g. Refund, Replacement',
						description: "Comma-separated. Only for the type 'Dropdown'.",
					},
					{ displayName: 'Field Name', name: 'label', type: 'string', default: '', placeholder: 'e.g. Reason' },
					{
						displayName: 'Field Type',
						name: 'type',
						type: 'options',
						default: 'text',
						options: [
							{ name: 'Date', value: 'date' },
							{ name: 'Dropdown', value: 'dropdown' },
							{ name: 'Email', value: 'email' },
							{ name: 'Number', value: 'number' },
							{ name: 'Text', value: 'text' },
							{ name: 'Textarea', value: 'textarea' },
						],
					},
					{ displayName: 'Required Field', name: 'required', type: 'boolean', default: false },
				],
			},
		],
	}),
	limitWaitTime: field({
		displayName: 'Limit Wait Time',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Limit',
		description: 'How long to wait for a response. After that, the workflow continues with the input items.',
		options: [
			{
				name: 'values',
				displayName: 'Values',
				values: [
					{ displayName: 'Amount', name: 'amount', type: 'number', default: 1, typeOptions: { minValue: 0 } },
					{
						displayName: 'Unit',
						name: 'unit',
						type: 'options',
						default: 'hours',
						options: [
							{ name: 'Days', value: 'days' },
							{ name: 'Hours', value: 'hours' },
							{ name: 'Minutes', value: 'minutes' },
						],
					},
				],
			},
		],
	}),
	messageButtonLabel: field({
		displayName: 'Message Button Label',
		type: 'string',
		read: oneLine,
		default: 'Respond',
		description: 'The link in the email that leads to the form',
	}),
	responseFormButtonLabel: field({
		displayName: 'Response Form Button Label',
		type: 'string',
		read: oneLine,
		default: 'Submit',
	}),
	responseFormDescription: field({
		displayName: 'Response Form Description',
		type: 'string',
		default: '',
		typeOptions: { rows: 2 },
		description: 'What the page says above its fields or buttons',
	}),
	responseFormTitle: field({
		displayName: 'Response Form Title',
		type: 'string',
		read: oneLine,
		default: '',
		description: "The heading of the page. If empty, the email's subject.",
	}),
	responseType: field({
		displayName: 'Response Type',
		type: 'options',
		default: 'approval',
		description: 'How the recipient responds. If not added, with an approval.',
		options: [
			{ name: 'Approval', value: 'approval', description: 'The recipient approves or disapproves on a page' },
			{ name: 'Custom Form', value: 'customForm', description: 'The recipient fills in your form' },
			{ name: 'Free Text', value: 'freeText', description: 'The recipient writes a text' },
		],
	}),
};
