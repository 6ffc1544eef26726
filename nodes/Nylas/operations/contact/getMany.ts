import { paging, results } from '../../../shared/kit/paging';
import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Contact } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { selected, selectField } from '../../fields/select';

const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Retrieve people of the address book, or those that the mailbox has exchanged mail with',
	fields: { grantId, ...paging },
	options: {
		email: field({
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. ada@example.com',
			description: 'Only contacts with this address',
		}),
		group: field({
			displayName: 'Group ID',
			type: 'string',
			default: '',
			description: 'Only contacts of this group; not at Exchange (EWS)',
		}),
		phoneNumber: field({
			displayName: 'Phone Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. +1 555 0100',
			description: 'Only contacts with this number; not at Microsoft',
		}),
		recurse: field({
			displayName: 'Include Subgroups',
			type: 'boolean',
			default: true,
			description: 'Whether to return contacts of the groups inside the group as well, one level deep; Microsoft only',
		}),
		select: selectField,
		source: field({
			displayName: 'Source',
			type: 'options',
			default: 'address_book',
			description: "Where the contacts come from; without it, Nylas returns the address book's",
			options: [
				{ name: 'Address Book', value: 'address_book' },
				{ name: 'Domain', value: 'domain', description: 'The organisation of the mailbox' },
				{ name: 'Inbox', value: 'inbox', description: 'People of the mails; not at Exchange (EWS)' },
			],
		}),
	},
	optionsLabel: 'Filters',
	async execute({ params, options, api }) {
		const { phoneNumber, select, ...same } = options;
		const query = { ...same, phone_number: phoneNumber, select: selected(select), limit: pageSize(params, MOST) };
		return results(cursorPages<Contact>(api, path`/v3/grants/${params.grantId}/contacts`, query), params);
	},
});
