import { operation } from '../../../shared/kit/operation';
import { findOrCreateContact } from '../../client/contacts';
import { customAttributeFields, customAttributesOf } from '../../fields/customAttributes';

export const findOrCreate = operation({
	name: 'Find or Create',
	action: 'Find or create a contact',
	description:
		'Get the contact with an e-mail address, and make one if there is none. Never makes two for the same address.',
	writes: true,
	fields: {
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ada@example.com',
			description: 'Upper case and a display name do not matter',
		},
	},
	options: {
		name: {
			displayName: 'Name',
			type: 'string',
			default: '',
			description: 'Given to a new contact, and to one that has no name',
		},
		phone: {
			displayName: 'Phone',
			type: 'string',
			default: '',
			placeholder: 'e.g. +493012345678',
			description: 'In international form. Given to a contact that has no phone number.',
		},
		...customAttributeFields,
		overwrite: {
			displayName: 'Overwrite',
			type: 'boolean',
			default: false,
			description: 'Whether to write name and phone over what the contact has',
		},
		unarchive: {
			displayName: 'Unarchive',
			type: 'boolean',
			default: true,
			description: 'Whether to bring an archived contact back. Otherwise an archived contact stops the item.',
		},
	},
	async execute({ params, options, api, hint }) {
		const { name, phone, overwrite, unarchive = true } = options;
		const customAttributes = customAttributesOf(options);
		const found = await findOrCreateContact(api, {
			email: params.email,
			name: name || undefined,
			phone: phone || undefined,
			customAttributes,
			overwrite,
			unarchive,
			hint,
		});
		return { ...found.contact, created: found.created, unarchived: found.unarchived };
	},
});
