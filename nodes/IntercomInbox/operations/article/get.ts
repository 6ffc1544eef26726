import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { articleId } from '../../fields/ids';
import type { Article } from '../../client/model';
import { ARTICLE } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get an article',
	description: 'Fetch one help center article with its content',
	fields: { articleId },
	simplify: ARTICLE,
	async execute({ api, params }) {
		return await api.get<Article>(path`/articles/${params.articleId}`);
	},
});
