import { oneLine } from '../../../../domain/email';
import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { articleBody, articleDetails, articleState, detailsBody, staysDraft, withoutText } from './fields';
import { articleId } from '../../fields/ids';
import { actingAdminNumber } from '../../client/me';
import type { Article } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update an article',
	description: "Update an article. Fields that you don't add keep their value.",
	fields: { articleId },
	options: {
		...articleDetails,
		authorId: field({
			...articleDetails.authorId,
			description: 'The teammate shown as the author. If empty, the owner of the access token.',
		}),
		body: articleBody,
		state: articleState,
		title: field({
			displayName: 'Title',
			type: 'string',
			default: '',
			read: oneLine,
			description: 'The title in the default language',
		}),
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	forAgent: withoutText,
	async execute({ api, params, options, gate }) {
		const author = options.authorId === undefined ? undefined : await actingAdminNumber(api, options.authorId);
		const body = {
			title: options.title,
			body: options.body,
			state: options.state,
			author_id: author,
			...detailsBody(options, 'text'),
		};
		refuseNothing(body);
		const article = path`/articles/${params.articleId}`;
		if (gate.asks && staysDraft(body) && staysDraft(await api.get<Article>(article))) gate.pass();
		return await api.put<Article>(article, body);
	},
});
