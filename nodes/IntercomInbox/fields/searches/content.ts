import { withoutTags } from '../../../../domain/bridge/text/withoutTags';
import { NEW_ROW, type Choice, type Search } from '../../../shared/kit/fields/field';
import { matching } from '../../../shared/kit/fields/matching';
import type { Article, Collection, Conversation, DataAttribute, Macro, Tag } from '../../client/model';
import { pageOf, type Pages } from '../../client/pages';
import { atLeast } from '../../client/service';
import { walk } from '../../client/walk';
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

/** Newest first, page by page: Intercom offers no search of them. */
export const searchMacros: Search = {
	name: 'searchMacros',
	async find({ api, filter, page }) {
		const query = { per_page: ROWS_PER_PAGE, starting_after: page };
		const answer = await api.get('/macros', query, { headers: atLeast('2.16', api.connection) });
		const { results, next } = pageOf<Macro>('/macros', answer);
		return { results: matching(results.map(macroRow), filter), next };
	},
};

function macroRow({ id, name, body }: Macro): Choice {
	const plain = withoutTags(body ?? '', ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, TITLE_LENGTH);
	return { name: name || id, value: String(id), description: plain || undefined };
}

/** Whole, so that the parents of each can be named; a help center has some dozens. */
export const searchCollections: Search = {
	name: 'searchCollections',
	async find({ api, filter }) {
		const all: Collection[] = [];
		for await (const page of walk<Collection>(api, { path: '/help_center/collections' })) all.push(...page);
		const named = new Map(all.map((one) => [String(one.id), one]));
		const rows = all.map((one) => ({ name: pathTo(one, named), value: String(one.id) }));
		return { results: matching(rows, filter).sort((a, b) => a.name.localeCompare(b.name)) };
	},
};

/** `Billing > Refunds`. Collections are at most three deep. */
function pathTo(collection: Collection, named: ReadonlyMap<string, Collection>): string {
	const names = [collection.name || String(collection.id)];
	for (let at = parentOf(collection, named); at && names.length < 5; at = parentOf(at, named)) names.unshift(at.name);
	return names.join(' > ');
}

function parentOf({ parent_id: id }: Collection, named: ReadonlyMap<string, Collection>): Collection | undefined {
	return id === null || id === undefined ? undefined : named.get(String(id));
}
