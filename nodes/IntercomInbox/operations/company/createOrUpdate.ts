import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { externalId } from '../../fields/ids';
import { companyBody, companyDetails } from './body';
import type { Company } from '../../client/model';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { atLeast } from '../../client/service';

export const createOrUpdate = operation({
	name: 'Create or Update',
	action: 'Create or update a company',
	description:
		'Create a new company, or update the current one if it already exists (upsert). Intercom shows a company only once it has a contact.',
	fields: { externalId },
	options: {
		...companyDetails,
		remoteCreatedAt: field({
			displayName: 'Created At',
			type: 'dateTime',
			default: '',
			description: 'When the company was created in your system',
		}),
		updateLastRequestAt: field({
			displayName: 'Seen Now',
			type: 'boolean',
			default: false,
			description: 'Whether to set the time the company was last seen to now. Uses API version 2.16 or later.',
		}),
	},
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'free',
	async execute({ api, params, options }) {
		const body = {
			company_id: params.externalId.trim(),
			...companyBody(options),
			remote_created_at: secondsOf(options.remoteCreatedAt, 'Created At'),
			update_last_request_at: options.updateLastRequestAt || undefined,
		};
		const headers = atLeast(options.updateLastRequestAt ? '2.16' : '2.11', api.connection);
		// The company_id makes the second time an update of the first.
		return await api.post<Company>('/companies', body, { effect: 'repeatable', headers });
	},
});
