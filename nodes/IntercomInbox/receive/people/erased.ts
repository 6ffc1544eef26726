import type { Conversation } from '../../../../domain/bridge/conversation';
import { sameAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { searchConversations } from '../look/look';

/**
 * Whether somebody has deleted the contact with this address: a conversation that they began is left, and the contact who began it is
 * gone. That the search finds no contact proves nothing, because it lags.
 */
export async function isErased(api: Api, email: string): Promise<boolean> {
	const found = await searchConversations(api, { people: [email] });
	const writers = new Set(found.flatMap((conversation) => writerOf(conversation, email) ?? []));
	if (writers.size === 0) return false;
	const answers = await Promise.all(
		[...writers]
			.slice(0, MAX_ASKED)
			.map(async (id) => await api.request({ method: 'GET', path: path`/contacts/${id}`, accept: [404, 410] })),
	);
	return answers.every(({ status }) => status === 404);
}

/** A person who was deleted more often than this is known by then. */
const MAX_ASKED = 3;

function writerOf({ source }: Conversation, email: string): string | undefined {
	const author = source?.author;
	return author?.id !== undefined && sameAddress(author.email, email) ? String(author.id) : undefined;
}
