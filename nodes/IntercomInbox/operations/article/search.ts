import { record } from '../../../../domain/record';
import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { searchHelpCenters } from '../../fields/searches/workspace';
import { withoutText } from './fields';
import { listIn, perPage } from '../../client/pages';
import { walk } from '../../client/walk';
import { ARTICLE } from '../../fields/simple';

export const search = operation({
	name: 'Search',
	action: 'Search articles',
	description: 'Search help center articles by words in their text',
	fields: {
		phrase: field({
			displayName: 'Phrase',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. reset the printer',
			description: 'The words to search for',
		}),
		...paging,
	},
	options: {
		helpCenterId: field({
			displayName: 'Help Center',
			type: 'string',
			default: '',
			search: searchHelpCenters,
			placeholder: 'e.g. 123',
			description: 'Return only articles of this help center',
		}),
		highlight: field({
			displayName: 'Highlight',
			type: 'boolean',
			default: false,
			description: 'Whether to add the matching passages to each article as highlights',
		}),
		state: field({
			displayName: 'State',
			type: 'options',
			default: 'all',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Draft', value: 'draft' },
				{ name: 'Published', value: 'published' },
			],
			description: 'Return only articles in this state',
		}),
	},
	optionsLabel: 'Filters',
	simplify: ARTICLE,
	forAgent: withoutText,
	async execute({ api, params, options }) {
		const query = {
			phrase: params.phrase,
			state: options.state,
			help_center_id: options.helpCenterId?.trim(),
			highlight: options.highlight || undefined,
			per_page: perPage(params),
		};
		return results(
			walk(api, { path: '/articles/search', query }, { listOf: options.highlight ? highlighted : listIn }),
			params,
		);
	},
});

/** Intercom gives the highlights beside the articles; here each article has its own. */
function highlighted(path: string, body: unknown): Json[] | undefined {
	const { highlights } = record(record(body).data);
	const all = Array.isArray(highlights) ? highlights.map(record) : [];
	const articles = listIn(path, body) as Json[] | undefined;
	return articles?.map((article) => ({
		...article,
		highlights: all.find(({ article_id: id }) => String(id) === String(article.id)) ?? null,
	}));
}
