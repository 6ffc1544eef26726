import { operation } from '../../../shared/kit/operation';
import { tagCompany } from '../../client/companies';
import { companyId, tagId } from '../../fields/ids';
import { existingTag } from '../../fields/tags/tags';

export const removeTag = operation({
	name: 'Remove Tag',
	action: 'Remove a tag from a company',
	description: 'Remove a tag from a company; the tag itself is not deleted',
	fields: { companyId, tagId },
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		const { name } = await existingTag(api, params.tagId);
		return await tagCompany(api, { companyId: params.companyId, name, untag: true });
	},
});
