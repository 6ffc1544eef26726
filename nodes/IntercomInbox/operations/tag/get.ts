import { Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { tagId } from '../../fields/ids';
import { findTag } from '../../fields/tags/tags';

export const get = operation({
	name: 'Get',
	action: 'Get a tag',
	description: 'Fetch one tag by its ID or name',
	fields: { tagId },
	async execute({ api, params }) {
		const tag = await findTag(api, params.tagId);
		if (tag) return tag;
		throw new Failure('There is no tag with this ID or name', {
			code: 'not_found',
			description: 'Check it in Intercom: Settings > Data > Tags.',
		});
	},
});
