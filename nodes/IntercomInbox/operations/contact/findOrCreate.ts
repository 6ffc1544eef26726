import { oneLine } from '../../../../domain/email';
import { agentOptions } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { findOrCreateContact } from '../../client/contacts';
import { contactAttributes, customAttributesOf } from '../../fields/attributes/customAttributes';
import { refuseSample } from '../../fields/sample';

export const findOrCreate = operation({
	name: 'Find or Create',
	action: 'Find or create a contact',
	description: 'Get the contact with an email address, or create it if there is none. Never creates a duplicate.',
	writes: true,
	agents: 'gated',
	fields: {
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ada@example.com',
			description: 'The email address. Case and a display name are ignored.',
		},
	},
	options: {
		...agentOptions,
		name: {
			displayName: 'Name',
			type: 'string',
			default: '',
			read: oneLine,
			description: 'The name for a new contact, or for an existing one without a name',
		},
		phone: {
			displayName: 'Phone',
			type: 'string',
			default: '',
			placeholder: 'e.g. +493012345678',
			description: 'The phone number in international format, for a contact without one',
		},
		...contactAttributes,
		overwrite: {
			displayName: 'Overwrite',
			type: 'boolean',
			default: false,
			description:
				'Whether to overwrite an existing name, phone number and custom attributes. If off, only what is empty is filled.',
		},
		unarchive: {
			displayName: 'Unarchive',
			type: 'boolean',
			default: true,
			description: 'Whether to unarchive an archived contact. If off, an archived contact causes an error.',
		},
	},
	customersWords: true,
	async execute({ params, options, api, gate, hint }) {
		refuseSample(params.email);
		const { name, phone, overwrite, unarchive = true } = options;
		if (gate.asks && overwrite) gate.passPeople([{ email: params.email }]);
		else gate.pass();
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
