import type { Conversation } from '../../../../domain/bridge/conversation';
import { isUnlinked } from '../../../../domain/bridge/link/link';
import type { Api } from '../../../shared/http/api';
import { wait } from '../../../shared/base/wait';
import { searchPages } from '../../client/pages';
import { readConversation } from '../look/look';

/** An unlinked conversation that a teammate began with the contact, and that the mail belongs to. */
export async function begunWith(
	api: Api,
	contactId: string,
	isOfMail: (conversation: Conversation) => boolean,
): Promise<Conversation | undefined> {
	for (const { id } of await search(api, [
		{ field: 'contact_ids', operator: '=', value: contactId },
		{ field: 'source.delivered_as', operator: '=', value: 'admin_initiated' },
	])) {
		const conversation = await readConversation(api, String(id));
		if (conversation && isUnlinked(conversation) && isOfMail(conversation)) return conversation;
	}
	return undefined;
}

async function search(api: Api, value: readonly object[]): Promise<Conversation[]> {
	const query = { operator: 'AND', value };
	const pages = searchPages<Conversation>(api, '/conversations/search', { returnAll: true, body: { query } });
	const first = await pages.next();
	return first.done === true ? [] : first.value;
}

/** The search shows a conversation after a while; later than this, the next run finds it. */
const LOOKS_AFTER_MS = [0, 1_000, 3_000];

export async function conversationOf(api: Api, messageId: string): Promise<Conversation | undefined> {
	for (const delayMs of LOOKS_AFTER_MS) {
		if (delayMs > 0) await wait(delayMs);
		const [found] = await search(api, [{ field: 'source.id', operator: '=', value: messageId }]);
		if (found) return await readConversation(api, String(found.id));
	}
	return undefined;
}
