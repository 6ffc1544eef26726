import { field } from '../../shared/kit/fields/field';
import type { Json } from '../../shared/kit/objects';
import { namedValues } from './namedValues';

/** Custom attributes as rows, and as JSON for those that are not text. */
export const customAttributeFields = {
	customAttributes: field({
		displayName: 'Custom Attributes',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Attribute',
		typeOptions: { multipleValues: true },
		description: 'Attributes must exist in the workspace. Typed values are sent as text; expressions keep their type.',
		options: [
			{
				name: 'attribute',
				displayName: 'Attribute',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. plan' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	}),
	customAttributesJson: field({
		displayName: 'Custom Attributes (JSON)',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"seats": 5, "paid": true}',
		description: 'Attributes as a JSON object, for numbers, booleans and null. Overrides rows with the same name.',
	}),
};

/** What goes into a body as `custom_attributes`; undefined when there are none. Refuses a value without a name and JSON that is no object. */
export function customAttributesOf({
	customAttributes,
	customAttributesJson,
}: {
	customAttributes?: unknown;
	customAttributesJson?: unknown;
}): Json | undefined {
	const rows =
		(customAttributes as { attribute?: Array<{ name?: string; value?: unknown }> } | undefined)?.attribute ?? [];
	const attributes = namedValues({
		rows,
		json: customAttributesJson,
		label: 'Custom Attributes',
		column: 'Name',
		example: '{"seats": 5}',
	});
	return Object.keys(attributes).length > 0 ? attributes : undefined;
}
