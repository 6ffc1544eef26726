import { field, type Search } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { searchCompanyAttributes, searchContactAttributes, searchConversationAttributes } from './listed';
import { namedValues } from './namedValues';
import { attributeRow, listedRows } from './rows';

/** Custom attributes as rows, and as JSON for many at once. The first rows are what saved workflows have. */
function customAttributeFields(search: Search) {
	return {
		customAttributes: field({
			displayName: 'Custom Attributes',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Add Attribute',
			typeOptions: { multipleValues: true },
			description:
				'Attributes must exist in the workspace. Chosen from the list, a value is sent as the type of its attribute, and an empty one clears a number, date or choice. Typed by name, it is sent as text; expressions keep their type.',
			options: [
				{
					name: 'attribute',
					displayName: 'Attribute by Name',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. plan' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
				attributeRow(search),
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
}

export const contactAttributes = customAttributeFields(searchContactAttributes);
export const companyAttributes = customAttributeFields(searchCompanyAttributes);
export const conversationAttributes = customAttributeFields(searchConversationAttributes);

/** What goes into a body as `custom_attributes`; undefined when there are none. Refuses a value without a name and JSON that is no object. */
export function customAttributesOf({
	customAttributes,
	customAttributesJson,
}: {
	customAttributes?: unknown;
	customAttributesJson?: unknown;
}): Json | undefined {
	const typed = (customAttributes as { attribute?: Array<{ name?: string; value?: unknown }> } | undefined)?.attribute;
	const attributes = namedValues({
		rows: [...(typed ?? []), ...listedRows(customAttributes)],
		json: customAttributesJson,
		label: 'Custom Attributes',
		column: 'Name',
		example: '{"seats": 5}',
	});
	return Object.keys(attributes).length > 0 ? attributes : undefined;
}
