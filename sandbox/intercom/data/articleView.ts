import type { Workspace } from '../state';

export interface Article {
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

export function articleView(workspace: Workspace, article: Article): object {
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
