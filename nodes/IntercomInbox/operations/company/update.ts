import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { companyBody, companyDetails } from './body';
import { companyId } from '../../fields/ids';
import type { Company } from '../../client/model';
import { atLeast } from '../../client/service';

export const update = operation({
	name: 'Update',
	action: 'Update a company',
	description:
		"Update a company. Fields that you don't add, or leave empty, keep their value. Uses API version 2.15 or later.",
	fields: { companyId },
	options: companyDetails,
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'free',
	async execute({ api, params, options }) {
		const body = companyBody(options);
		refuseNothing(body);
		// 2.11 has the endpoint, but no body for it; 2.15 is the oldest that we know to have one.
		return await api.put<Company>(path`/companies/${params.companyId}`, body, {
			headers: atLeast('2.15', api.connection),
		});
	},
});
