import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { articleId } from '../../fields/ids';

const remove = operation({
	name: 'Delete',
	action: 'Delete an article',
	description: 'Permanently delete an article from the help center',
	fields: { articleId },
	writes: true,
	agents: 'never',
	async execute({ api, params }) {
		return await api.delete<Json>(path`/articles/${params.articleId}`);
	},
});

// A reserved word can be an exported name, but not a constant's.
export { remove as delete };
