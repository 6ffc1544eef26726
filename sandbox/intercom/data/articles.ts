import { ApiError, parameterMissing, resourceNotFound } from '../protocol/errors';
import { numberedPage } from '../protocol/pages';
import type { Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import { type Body, readBody } from '../protocol/body';
import { id, integer, nullable, oneOf, record, text } from '../../server/shape';
import type { Workspace } from '../state';
import { type Article, articleView } from './articleView';
import { isWanted, highlights } from './articleSearch';

const articleShape = {
	title: text,
	description: text,
	body: text,
	author_id: integer,
	state: oneOf('published', 'draft'),
	parent_id: nullable(id),
	parent_type: nullable(text),
	translated_content: nullable(record),
};

/** Articles of the help center. Source: docs/facts/intercom.md 12.11. */
export function articleRoutes(workspace: Workspace): Routes {
	const articles = new Map<string, Article>();
	return { ...listRoutes(workspace, articles), ...oneRoutes(workspace, articles) };
}

function listRoutes(workspace: Workspace, articles: Map<string, Article>): Routes {
	const view = (article: Article) => articleView(workspace, article);
	const newest = () => [...articles.values()].sort((a, b) => b.updated_at - a.updated_at);
	return {
		'GET /articles': {
			answer: ({ query }) => {
				const { items, ...rest } = numberedPage(newest(), query, { perPage: 25, max: 150 });
				return { type: 'list', data: items.map(view), ...rest };
			},
		},
		'GET /articles/search': {
			answer: ({ query }) => {
				const found = newest().filter((article) => isWanted(article, query));
				const { items, ...rest } = numberedPage(found, query, { perPage: 10, max: 150 });
				return {
					type: 'list',
					data: {
						articles: items.map(view),
						highlights: query.get('highlight') === 'true' ? items.map((article) => highlights(article, query)) : [],
					},
					...rest,
				};
			},
		},
		'POST /articles': {
			answer: ({ json, version }) => view(create(workspace, articles, readBody(articleShape, json(), version))),
		},
	};
}

function oneRoutes(workspace: Workspace, articles: Map<string, Article>): Routes {
	const find = (articleId: string): Article => {
		const article = articles.get(articleId);
		if (!article) throw resourceNotFound();
		return article;
	};
	const view = (article: Article) => articleView(workspace, article);
	return {
		'GET /articles/:id': { answer: ({ params }) => view(find(params.id)) },
		'PUT /articles/:id': {
			answer: ({ params, json, version }) => {
				const article = find(params.id);
				return view(
					Object.assign(article, stored(readBody(articleShape, json(), version)), { updated_at: workspace.nowSec() }),
				);
			},
		},
		'DELETE /articles/:id': {
			answer: ({ params }) => {
				articles.delete(find(params.id).id);
				return { id: params.id, object: 'article', deleted: true };
			},
		},
	};
}

function create(workspace: Workspace, articles: Map<string, Article>, body: Body<typeof articleShape>): Article {
	if (body.title === undefined) throw parameterMissing('title');
	if (body.author_id === undefined) {
		throw new ApiError(
			400,
			'parameter_not_found',
			'author_id must be in the main body or default locale translated_content object',
		);
	}
	const now = workspace.nowSec();
	const empty = {
		title: '',
		description: '',
		body: '',
		author_id: 0,
		state: 'draft' as const,
		parent_id: null,
		parent_type: null,
	};
	const article: Article = {
		id: workspace.nextId('article'),
		created_at: now,
		...empty,
		...stored(body),
		updated_at: now,
	};
	articles.set(article.id, article);
	return article;
}

function stored({
	translated_content: _unused,
	parent_id,
	body,
	...fields
}: Body<typeof articleShape>): Partial<Article> {
	const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
	return {
		...given,
		...(parent_id !== undefined && { parent_id: parent_id === null ? null : Number(parent_id) }),
		...(body !== undefined && { body: adminHtml(body) }),
	};
}
