import { findConversation } from '../people';
import type { Workspace } from '../state';
import { notify } from './parts';

/** What a customer does in the Messenger. */
export function rate(
	workspace: Workspace,
	conversationId: string,
	{ rating, remark }: { rating: number; remark?: string },
): void {
	const conversation = findConversation(workspace, conversationId);
	conversation.rating = { rating, remark: remark ?? null, created_at: workspace.nowSec() };
	workspace.saveConversation(conversation);
	notify(workspace, 'conversation.rating.added', { conversation, parts: [] });
}
