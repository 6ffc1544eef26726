import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { uniqueName } from '../../fields/uniqueName';
import { attributeDescription, choices, choicesOf, messengerWritable, model } from './fields';
import type { DataAttribute } from '../../client/model';
import { atLeast } from '../../client/service';

export const create = operation({
	name: 'Create',
	action: 'Create a data attribute',
	description: 'Create an attribute for contacts or companies. A name can be used for only one of the two.',
	fields: {
		name: uniqueName,
		model,
		dataType: field({
			displayName: 'Data Type',
			type: 'options',
			default: 'string',
			options: [
				{ name: 'Boolean', value: 'boolean', description: 'True or false' },
				{ name: 'Date', value: 'date', description: 'A date without a time' },
				{ name: 'Date and Time', value: 'datetime' },
				{ name: 'Decimal', value: 'float' },
				{ name: 'Integer', value: 'integer' },
				{ name: 'List', value: 'options', description: 'A choice from a list. Uses API version 2.14 or later.' },
				{ name: 'Text', value: 'string' },
			],
			description: "The type of the values. It can't be changed through the API.",
		}),
		choices: field({ ...choices, show: { dataType: ['options'] } }),
	},
	options: { description: attributeDescription, messengerWritable },
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'never',
	async execute({ api, params, options }) {
		const list = params.dataType === 'options' ? choicesOf(params.choices).map((value) => ({ value })) : undefined;
		const body = {
			name: params.name.trim(),
			model: params.model,
			data_type: params.dataType,
			options: list,
			description: options.description?.trim() || undefined,
			messenger_writable: options.messengerWritable,
		};
		// Before 2.14 a list is a text with options, and the specification contradicts itself about their form.
		return await api.post<DataAttribute>('/data_attributes', body, {
			headers: atLeast(list ? '2.14' : '2.11', api.connection),
		});
	},
});
