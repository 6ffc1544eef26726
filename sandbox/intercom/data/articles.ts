import { ApiError, parameterMissing, resourceNotFound } from '../protocol/errors';
import { numberedPage } from '../protocol/pages';
import type { Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import { id, integer, nullable, oneOf, readBody, record, text, type Body } from '../protocol/shape';
import type { Workspace } from '../state';
import { plainText } from '../protocol/text';

interface Article {
	id: string;
	title: string;
	description: string;
	body: string;
	author_id: number;
	state: 'published' | 'draft';
	created_at: number;
	updated_at: number;
	parent_id: number | null;
	parent_type: string | null;
}

/** A workspace has at least one; here it is the only one. */
const HELP_CENTER = '123';

const articleShape = {
	title: text(),
	description: text(),
	body: text(),
	author_id: integer(),
	state: oneOf('published', 'draft'),
	parent_id: nullable(id()),
	parent_type: nullable(text()),
	translated_content: nullable(record()),
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
				const found = newest().filter((article) => fits(article, query));
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

function fits({ title, body, state }: Article, query: URLSearchParams): boolean {
	const helpCenter = query.get('help_center_id');
	if (helpCenter !== null && helpCenter !== HELP_CENTER) return false;
	const wanted = query.get('state') ?? 'all';
	if (wanted !== 'all' && wanted !== state) return false;
	return `${title} ${plainText(body)}`.toLowerCase().includes((query.get('phrase') ?? '').toLowerCase());
}

/** What was found in title and text, piece by piece. */
function highlights({ id: articleId, title, body }: Article, query: URLSearchParams): object {
	const phrase = query.get('phrase') ?? '';
	return {
		article_id: articleId,
		highlighted_title: pieces(title, phrase),
		highlighted_summary: [pieces(plainText(body), phrase)],
	};
}

function pieces(text: string, phrase: string): object[] {
	const at = phrase ? text.toLowerCase().indexOf(phrase.toLowerCase()) : -1;
	if (at < 0) return text ? [{ type: 'plain', text }] : [];
	const cut = [
		['plain', text.slice(0, at)],
		['highlight', text.slice(at, at + phrase.length)],
		['plain', text.slice(at + phrase.length)],
	];
	return cut.filter(([, piece]) => piece !== '').map(([type, piece]) => ({ type, text: piece }));
}

function articleView(workspace: Workspace, article: Article): object {
	return {
		type: 'article',
		...article,
		workspace_id: workspace.appId,
		parent_ids: [],
		tags: { type: 'tag.list', tags: [] },
		statistics: {
			type: 'article_statistics',
			views: 0,
			conversations: 0,
			reactions: 0,
			happy_reaction_percentage: 0,
			neutral_reaction_percentage: 0,
			sad_reaction_percentage: 0,
		},
		url: article.state === 'published' ? `${workspace.attachments.baseUrl}/help/en/articles/${article.id}` : null,
	};
}
