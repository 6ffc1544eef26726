import { operation } from '../../../shared/kit/operation';
import { tagCompany } from '../../client/companies';
import { companyId, tagId } from '../../fields/ids';
import { tagNameOf } from '../../fields/tags/tags';

export const addTag = operation({
	name: 'Add Tag',
	action: 'Add a tag to a company',
	description:
		'Add a tag to a company. Type a new name into the list to create it; By Name takes only tags that exist.',
	fields: { companyId, tagId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		return await tagCompany(api, { companyId: params.companyId, name: await tagNameOf(api, params.tagId) });
	},
});
