import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Contact } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { selected, selectField } from '../../fields/select';
import { CONTACT } from '../../fields/simple';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Retrieve contacts from the address book, or people the mailbox has exchanged email with',
	fields: { grantId, ...paging },
	options: {
		email: field({
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. ada@example.com',
			description: 'Return only contacts with this email address',
		}),
		group: field({
			displayName: 'Group ID',
			type: 'string',
			default: '',
			description: 'Return only contacts in this group. Not supported by Exchange (EWS).',
		}),
		phoneNumber: field({
			displayName: 'Phone Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. +1 555 0100',
			description: 'Return only contacts with this phone number. Not supported by Microsoft.',
		}),
		recurse: field({
			displayName: 'Include Subgroups',
			type: 'boolean',
			default: true,
			description: 'Whether to include contacts of direct subgroups. Microsoft only.',
		}),
		select: selectField,
		source: field({
			displayName: 'Source',
			type: 'options',
			default: 'address_book',
			description: 'The source of the contacts. If not added, Nylas returns the address book.',
			options: [
				{ name: 'Address Book', value: 'address_book' },
				{ name: 'Domain', value: 'domain', description: "The directory of the mailbox's organization" },
				{ name: 'Inbox', value: 'inbox', description: 'People found in emails. Not supported by Exchange (EWS).' },
			],
		}),
	},
	optionsLabel: 'Filters',
	simplify: CONTACT,
	customersWords: true,
	async execute({ params, options, api }) {
		const { phoneNumber, select, ...same } = options;
		const query = { ...same, phone_number: phoneNumber, select: selected(select), limit: pageSize(params, MOST) };
		return results(cursorPages<Contact>(api, path`/v3/grants/${params.grantId}/contacts`, query), params);
	},
});
