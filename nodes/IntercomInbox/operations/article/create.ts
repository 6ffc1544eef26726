import { oneLine } from '../../../../domain/email';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { articleBody, articleDetails, articleState, detailsBody, staysDraft, withoutText } from './fields';
import { actingAdminNumber } from '../../client/me';
import type { Article } from '../../client/model';

const { authorId, ...details } = articleDetails;

export const create = operation({
	name: 'Create',
	action: 'Create an article',
	description: 'Create an article in the help center',
	fields: {
		title: field({
			displayName: 'Title',
			type: 'string',
			default: '',
			required: true,
			read: oneLine,
			placeholder: 'e.g. How to reset the printer',
			description: 'The title in the default language',
		}),
		body: articleBody,
		state: articleState,
		authorId: field({
			...authorId,
			description: 'The teammate shown as the author. If empty, the owner of the access token.',
		}),
	},
	options: details,
	writes: true,
	agents: 'gated',
	forAgent: withoutText,
	async execute({ api, params, options, gate }) {
		const details = detailsBody(options, 'number');
		const body = {
			title: params.title,
			body: params.body || undefined,
			state: params.state,
			author_id: await actingAdminNumber(api, params.authorId),
			...details,
		};
		if (staysDraft(body)) gate.pass();
		return await api.post<Article>('/articles', body);
	},
});
