import { findConversation } from '../people';
import { numberedPage } from '../protocol/pages';
import type { Routes } from '../protocol/routes';
import type { Workspace } from '../state';
import { partView } from './conversationView';

/** What teammates do beside a conversation. Source: Intercom's OpenAPI 2.16, `listHandlingEvents`, `listSideConversations`. */
export function besideRoutes(workspace: Workspace): Routes {
	return {
		'GET /conversations/:id/handling_events': {
			since: '2.15',
			answer: ({ params }) => ({
				handling_events: workspace.settings.handlingEvents.get(findConversation(workspace, params.id).id) ?? [],
			}),
		},
		'GET /conversations/:id/side_conversations': {
			since: '2.16',
			answer: ({ params, query, version }) => {
				const all = workspace.settings.sideConversations.get(findConversation(workspace, params.id).id) ?? [];
				const { items, total_count, pages } = numberedPage(all, query, { perPage: 25, max: 50 });
				return {
					type: 'side_conversation.list',
					side_conversations: items.map(({ id, parts }) => ({
						side_conversation_id: id,
						conversation_parts: parts.map((part) => partView(workspace, part, version)),
						total_count: parts.length,
					})),
					total_count,
					pages,
				};
			},
		},
	};
}
