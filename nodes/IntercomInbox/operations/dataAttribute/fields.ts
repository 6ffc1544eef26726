import { badInput } from '../../../shared/base/failure';
import { field } from '../../../shared/kit/operation';
import { searchDataAttributes } from '../../fields/searches';

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
	description: "An attribute of your own; Intercom's cannot be changed",
});

export const model = field({
	displayName: 'Belongs To',
	type: 'options',
	default: 'contact',
	options: [
		{ name: 'Company', value: 'company', description: 'Something about companies' },
		{ name: 'Contact', value: 'contact', description: 'Something about users and leads' },
	],
	description: 'What the attribute is about',
});

export const attributeName = field({
	displayName: 'Name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. paid_subscriber',
	description: 'Letters, digits, spaces, currency signs, hyphens and underscores',
});

export const attributeDescription = field({
	displayName: 'Description',
	type: 'string',
	default: '',
	description: 'What teammates read about the attribute',
});

export const choices = field({
	displayName: 'Choices',
	type: 'string',
	default: [],
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Choice' },
	description: 'The values of the list, two or more',
});

export const includeArchived = field({
	displayName: 'Include Archived',
	type: 'boolean',
	default: false,
	description: 'Whether to list the archived attributes, too',
});

export const messengerWritable = field({
	displayName: 'Messenger Writable',
	type: 'boolean',
	default: false,
	description: 'Whether the Messenger may change the value',
});

/** The choices without empty ones; fails when fewer than two are left. */
export function choicesOf(values: readonly string[]): string[] {
	const given = values.map((value) => value.trim()).filter((value) => value !== '');
	if (given.length >= 2) return given;
	throw badInput('A list needs two choices or more', "Add them to 'Choices'.");
}
