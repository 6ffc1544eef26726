import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { paging, results } from '../../../shared/kit/paging';
import type { Grant } from '../../client/model';
import { offsetPages, pageSize } from '../../client/pages';
import { GRANT } from '../../fields/simple';

/** SDK 8.4.0: no more than 200 a page; the service's own default is 10. */
const MOST = 200;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many mailboxes',
	description: 'Retrieve the mailboxes (grants) connected to the Nylas application',
	fields: { ...paging },
	options: {
		email: field({
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. support@example.com',
			description: 'Return only mailboxes with this email address',
		}),
		status: field({
			displayName: 'Status',
			type: 'options',
			default: 'valid',
			description: 'Whether to return only valid mailboxes, or only those that must be re-authenticated',
			options: [
				{ name: 'Invalid', value: 'invalid' },
				{ name: 'Valid', value: 'valid' },
			],
		}),
		provider: field({
			displayName: 'Provider',
			type: 'options',
			default: 'google',
			description: 'Return only mailboxes of this provider',
			options: [
				{ name: 'Exchange (EWS)', value: 'ews' },
				{ name: 'Google', value: 'google' },
				{ name: 'iCloud', value: 'icloud' },
				{ name: 'IMAP', value: 'imap' },
				{ name: 'Microsoft', value: 'microsoft' },
				{ name: 'Nylas', value: 'nylas' },
				{ name: 'Yahoo', value: 'yahoo' },
			],
		}),
	},
	optionsLabel: 'Filters',
	simplify: GRANT,
	async execute({ params, options, api }) {
		const query = {
			limit: pageSize(params, MOST),
			email: options.email,
			grant_status: options.status,
			provider: options.provider,
		};
		return results(offsetPages<Grant>(api, '/v3/grants', query), params);
	},
});
