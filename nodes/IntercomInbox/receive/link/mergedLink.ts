import type { Conversation } from '../../../../domain/bridge/conversation';
import { isUnlinked, linkAttributes, linkOf, mergedAttributes } from '../../../../domain/bridge/link/link';
import { formatThreadKey } from '../../../../domain/bridge/link/threadKey';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { forgetConversations, rememberConversation } from '../look/known';

/** What is closed, merged or may not be written refuses a change. */
const REFUSALS = [400, 403, 404, 409, 422];

/** Without the link no later mail of the thread goes to the conversation that was merged away; what is answered there still goes out. */
export async function markMerged(api: Api, conversation: Conversation, into: string): Promise<boolean> {
	return await putAttributes(api, String(conversation.id), mergedAttributes(conversation, into));
}

interface Merged {
	gone: Conversation;
	stays: Conversation;
	hint(message: string): void;
}

/** After a merge the thread goes on in the conversation that stays. The merge is done by now, so what can't be written is said. */
export async function moveLink(api: Api, { gone, stays, hint }: Merged): Promise<void> {
	const link = linkOf(gone);
	if (!link) return;
	const into = String(stays.id);
	const thread = formatThreadKey(link);
	if (!isUnlinked(stays)) {
		const other = linkOf(stays);
		if (other && formatThreadKey(other) !== thread)
			hint(
				`The conversation that stays is linked to another email thread. The next email of ${thread} starts a new one.`,
			);
	} else if (!(await putAttributes(api, into, linkAttributes(link))))
		return hint(`The conversations were merged, but the link to the email thread ${thread} could not be moved.`);
	forgetConversations(api, link);
	rememberConversation(api, link, { id: into, isLinked: isUnlinked(stays) });
	if (!(await markMerged(api, gone, into)))
		hint(`The merged conversation still carries the link to the email thread ${thread}. Clear it there.`);
}

async function putAttributes(api: Api, id: string, attributes: Record<string, string>): Promise<boolean> {
	const body = { custom_attributes: attributes };
	const { status } = await api.request({ method: 'PUT', path: path`/conversations/${id}`, body, accept: REFUSALS });
	return status < 300;
}
