import { oneLine } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { field } from '../../../shared/kit/fields/field';
import { searchDataAttributes } from '../../fields/searches/content';

/**
 * Attributes of contacts and companies. Those of conversations are another API, with other types
 * (docs/facts/intercom.md 7.13, 7.14).
 */

export const dataAttributeId = field({
	displayName: 'Data Attribute',
	type: 'string',
	default: '',
	required: true,
	search: searchDataAttributes,
	placeholder: 'e.g. 12878',
	description: "One of your own attributes. Intercom's built-in attributes can't be changed.",
});

export const model = field({
	displayName: 'Belongs To',
	type: 'options',
	default: 'contact',
	options: [
		{ name: 'Company', value: 'company', description: 'An attribute of companies' },
		{ name: 'Contact', value: 'contact', description: 'An attribute of users and leads' },
	],
	description: 'The type of record that has the attribute',
});

export const attributeDescription = field({
	displayName: 'Description',
	type: 'string',
	default: '',
	read: oneLine,
	description: 'A description of the attribute for teammates',
});

export const choices = field({
	displayName: 'Choices',
	type: 'string',
	default: [],
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Choice' },
	description: 'The options of the list, at least two',
});

export const includeArchived = field({
	displayName: 'Include Archived',
	type: 'boolean',
	default: false,
	description: 'Whether to include archived attributes',
});

export const messengerWritable = field({
	displayName: 'Messenger Writable',
	type: 'boolean',
	default: false,
	description: 'Whether the Messenger can change the value',
});

/** The choices without empty ones; fails when fewer than two are left. */
export function choicesOf(values: readonly string[]): string[] {
	const given = values.map((value) => value.trim()).filter((value) => value !== '');
	if (given.length >= 2) return given;
	throw badInput('A list needs at least two choices', "Add them to 'Choices'.");
}
