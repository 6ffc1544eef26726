import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { companyNamed } from '../../client/companies';
import { companyId } from '../../fields/ids';
import type { Company } from '../../client/model';
import { COMPANY } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a company',
	description: 'Fetch one company by its ID, external ID or name',
	fields: {
		companyBy: field({
			displayName: 'Company By',
			type: 'options',
			default: 'id',
			options: [
				{
					name: 'External ID',
					value: 'externalId',
					description: "Your own ID for the company (Intercom's company_id)",
				},
				{ name: 'ID', value: 'id', description: "Intercom's ID" },
				{ name: 'Name', value: 'name', description: 'The full name; fails if several companies have this name' },
			],
			description: 'How to identify the company',
		}),
		companyId: field({ ...companyId, show: { companyBy: ['id'] } }),
		externalId: field({
			displayName: 'External ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 4711',
			description: "Your own ID for the company (Intercom's company_id)",
			show: { companyBy: ['externalId'] },
		}),
		companyName: field({
			displayName: 'Name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Acme',
			description: 'The full name, not case-sensitive',
			show: { companyBy: ['name'] },
		}),
	},
	simplify: COMPANY,
	async execute({ api, params }) {
		if (params.companyBy === 'externalId') return await companyNamed(api, 'company_id', params.externalId);
		if (params.companyBy === 'name') return await companyNamed(api, 'name', params.companyName);
		return await api.get<Company>(path`/companies/${params.companyId}`);
	},
});
