import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { companyId, contactId } from '../../fields/ids';

export const detachCompany = operation({
	name: 'Detach Company',
	action: 'Detach a company from a contact',
	description: 'Remove a contact from a company; neither is deleted',
	fields: { contactId, companyId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await api.delete<Json>(path`/contacts/${params.contactId}/companies/${params.companyId}`);
	},
});
