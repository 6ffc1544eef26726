import { operation } from '../../../shared/kit/operation';
import { tagCompany } from '../../client/companies';
import { companyId, tagId } from '../../fields/ids';
import { tagNameOf } from '../../fields/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a company',
	description: 'Tag a company; a tag name that the workspace does not have yet is created',
	fields: { companyId, tagId },
	writes: true,
	async execute({ api, params }) {
		return await tagCompany(api, { companyId: params.companyId, name: await tagNameOf(api, params.tagId) });
	},
});
