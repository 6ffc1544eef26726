import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { articleId } from '../../fields';
import type { Article } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get an article',
	description: 'Fetch one article of the help center with its text',
	fields: { articleId },
	async execute({ api, params }) {
		return await api.get<Article>(path`/articles/${params.articleId}`);
	},
});
