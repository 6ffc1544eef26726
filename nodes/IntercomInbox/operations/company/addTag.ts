import { operation } from '../../../shared/kit/operation';
import { tagCompany } from '../../client/companies';
import { companyId, tagId } from '../../fields/ids';
import { tagNameOf } from '../../fields/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a company',
	description: 'Add a tag to a company. A tag name that does not exist yet is created.',
	fields: { companyId, tagId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await tagCompany(api, { companyId: params.companyId, name: await tagNameOf(api, params.tagId) });
	},
});
