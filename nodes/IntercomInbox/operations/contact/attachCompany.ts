import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { companyId, contactId } from '../../fields/ids';

export const attachCompany = operation({
	name: 'Attach Company',
	action: 'Attach a company to a contact',
	description: 'Add a contact to an existing company',
	fields: { contactId, companyId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await api.post<Json>(
			path`/contacts/${params.contactId}/companies`,
			{ id: params.companyId.trim() },
			{ effect: 'repeatable' },
		);
	},
});
