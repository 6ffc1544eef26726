import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { tagId } from '../../fields/ids';
import { existingTagId } from '../../fields/tags/tags';

const remove = operation({
	name: 'Delete',
	action: 'Delete a tag',
	description: 'Delete a tag and remove it from everything it is on',
	fields: { tagId },
	writes: true,
	agents: 'never',
	async execute({ api, params }) {
		const id = await existingTagId(api, params.tagId);
		// Intercom answers without a body here.
		await api.delete(path`/tags/${id}`);
		return { id, deleted: true };
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
