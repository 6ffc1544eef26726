import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { uniqueName } from '../../fields/uniqueName';
import { attributeDescription, choices, choicesOf } from './fields';
import { atLeast } from '../../client/service';

export const createForConversations = operation({
	name: 'Create for Conversations',
	action: 'Create a conversation attribute',
	description: 'Create an attribute for conversations. Uses API version 2.16 or later.',
	fields: {
		name: uniqueName,
		dataType: field({
			displayName: 'Data Type',
			type: 'options',
			default: 'string',
			options: [
				{ name: 'Boolean', value: 'boolean', description: 'True or false' },
				{ name: 'Date and Time', value: 'datetime' },
				{ name: 'Decimal', value: 'decimal' },
				{ name: 'Files', value: 'files' },
				{ name: 'Integer', value: 'integer' },
				{ name: 'List', value: 'list', description: 'A choice from a list' },
				{ name: 'Relationship', value: 'relationship', description: 'References to objects of a custom object type' },
				{ name: 'Text', value: 'string' },
			],
			description: 'The type of the values',
		}),
		choices: field({ ...choices, show: { dataType: ['list'] } }),
		multiline: field({
			displayName: 'Multiline',
			type: 'boolean',
			default: false,
			description: 'Whether the text can have several lines',
			show: { dataType: ['string'] },
		}),
		objectTypeId: field({
			displayName: 'Object Type ID',
			type: 'string',
			default: '',
			required: true,
			description: 'The ID of the custom object type',
			show: { dataType: ['relationship'] },
		}),
		referenceType: field({
			displayName: 'Refers To',
			type: 'options',
			default: 'one',
			options: [
				{ name: 'One Object', value: 'one' },
				{ name: 'Many Objects', value: 'many' },
			],
			description: 'How many objects a conversation can reference',
			show: { dataType: ['relationship'] },
		}),
	},
	options: {
		description: attributeDescription,
		required: field({
			displayName: 'Required',
			type: 'boolean',
			default: false,
			description: 'Whether teammates must fill it in',
		}),
		visibleToTeamIds: field({
			displayName: 'Team IDs',
			type: 'string',
			default: [],
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Team ID' },
			description: 'The IDs of the teams that can see the attribute. If empty, all teams can.',
		}),
	},
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'never',
	async execute({ api, params, options }) {
		const { name, dataType } = params;
		const body = {
			name: name.trim(),
			data_type: dataType,
			description: options.description?.trim() || undefined,
			required: options.required,
			visible_to_team_ids: options.visibleToTeamIds?.map((id) => id.trim()).filter((id) => id !== ''),
			...ofType(params),
		};
		return await api.post<Json>('/conversations/attributes', body, { headers: atLeast('2.16', api.connection) });
	},
});

/** What only attributes of this type have. */
function ofType({
	dataType,
	...params
}: {
	dataType: string;
	choices: string[];
	multiline: boolean;
	objectTypeId: string;
	referenceType: string;
}): Json {
	if (dataType === 'list') return { options: choicesOf(params.choices).map((label) => ({ label })) };
	if (dataType === 'string') return { multiline: params.multiline };
	if (dataType === 'relationship')
		return { reference: { type: params.referenceType, object_type_id: params.objectTypeId.trim() } };
	return {};
}
