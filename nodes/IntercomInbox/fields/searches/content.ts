import { withoutTags } from '../../../../domain/bridge/text/withoutTags';
import { NEW_ROW, type Choice, type Search } from '../../../shared/kit/fields/field';
import type { Article, Conversation, DataAttribute, Tag } from '../../client/model';
import { pageOf, type Pages } from '../../client/pages';
import { wholeList, searchPage, anyContains, ROWS_PER_PAGE, TITLE_LENGTH } from './listed';

export const searchTags: Search = {
	name: 'searchTags',
	async find({ api, filter, parameter }) {
		const row = ({ id, name }: Tag) => ({ name, value: String(id) });
		const results = await wholeList<Tag>(api, '/tags', { filter, row });
		const isKnown = results.some(({ name, value }) => name.toLowerCase() === filter.toLowerCase() || value === filter);
		// Elsewhere a tag that is not there has no use.
		const isNew = filter !== '' && !isKnown && !/^\d+$/.test(filter) && parameter('operation') === 'addTag';
		return { results: isNew ? [...results, { name: `Create "${filter}"`, value: NEW_ROW + filter }] : results };
	},
};

export const searchDataAttributes: Search = {
	name: 'searchDataAttributes',
	async find({ api, filter }) {
		const rows = await wholeList<DataAttribute>(api, '/data_attributes', {
			filter,
			row: ({ id, label, name, model }) => ({ name: `${label || name} (${model})`, value: String(id ?? '') }),
		});
		// Intercom's own attributes have no ID: they can't be changed.
		return { results: rows.filter(({ value }) => value !== '') };
	},
};

export const searchArticles: Search = {
	name: 'searchArticles',
	async find({ api, filter, page = '1' }) {
		const path = filter ? '/articles/search' : '/articles';
		const answer = await api.get<{ pages?: Pages & { total_pages?: number } }>(path, {
			phrase: filter,
			per_page: ROWS_PER_PAGE,
			page,
		});
		const { results } = pageOf<Article>(path, answer);
		const isLast = Number(page) >= (answer.pages?.total_pages ?? 1);
		return {
			results: results.map(({ id, title, state }) => ({
				name: title || String(id),
				value: String(id),
				description: state,
			})),
			next: isLast ? undefined : String(Number(page) + 1),
		};
	},
};

export const searchConversations: Search = {
	name: 'searchConversations',
	async find({ api, filter, page }) {
		const { results, next } = filter
			? await searchPage<Conversation>(api, '/conversations/search', {
					page,
					body: { query: anyContains(['source.author.email', 'source.author.name', 'source.body'], filter) },
				})
			: pageOf<Conversation>(
					'/conversations',
					await api.get('/conversations', { per_page: ROWS_PER_PAGE, starting_after: page }),
				);
		return { results: results.map(conversationRow), next };
	},
};

function conversationRow({ id, title, source, state }: Conversation): Choice {
	const text = title || source.subject || source.body;
	const plain = withoutTags(text, ' ').replace(/\s+/g, ' ').trim().slice(0, TITLE_LENGTH);
	const who = source.author.name || source.author.email;
	return { name: [who, plain].filter(Boolean).join(': ') || id, value: id, description: `${state}, ${id}` };
}
