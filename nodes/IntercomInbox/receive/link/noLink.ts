import type { Conversation } from '../../../../domain/bridge/conversation';
import { noLinkNote, saysNoLink } from '../../../../domain/bridge/link/noLink';
import type { ThreadKey } from '../../../../domain/bridge/link/threadKey';
import { escapeHtml } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { path } from '../../../shared/http/path';
import { actingAdmin } from '../../client/me';
import { whyUnlinked } from './linkState';

interface Linking {
	key: ThreadKey;
	/** Whether the link stands. */
	write(): Promise<boolean>;
	hint(message: string): void;
}

/**
 * docs/loop.md In 9: without its link the mail is there all the same, and this process remembers the conversation. A hint says what to
 * click; a note in the conversation says once that answers stay inside, and lets the trigger tell it from a chat.
 */
export async function linkOrNote(
	api: Api,
	conversation: Conversation,
	{ key, write, hint }: Linking,
): Promise<boolean> {
	const outcome = await write().catch((error: unknown) => (error instanceof Failure ? error : Promise.reject(error)));
	if (outcome === true) return true;
	if (outcome instanceof Failure && !isForGood(outcome)) {
		hint(
			`The email is in Intercom, but the conversation could not be linked to its email thread: ${outcome.message}. ${outcome.details.description ?? ''}`,
		);
		return false;
	}
	const why = outcome instanceof Failure ? refusedBy(outcome) : await whyUnlinked(api);
	hint(
		`The email is in Intercom, but the conversation could not be linked to its email thread: ${why.found}. ${why.fix}. Until then, answers in it are not sent by email.`,
	);
	if (!saysNoLink(conversation)) await note(api, String(conversation.id), noLinkNote(key, why));
	return false;
}

/** What passes by itself is repaired by the next mail or by reconcile; a conversation that is gone needs no link. */
function isForGood({ isRefusal, isGone }: Failure): boolean {
	return isRefusal && !isGone;
}

function refusedBy({ message, details: { description } }: Failure): { found: string; fix: string } {
	return {
		found: message,
		fix: description?.replace(/\.$/, '') ?? "In Intercom's Developer Hub, check that your app may write conversations",
	};
}

/** The mail is there by now, so a note that fails stops nothing. */
async function note(api: Api, conversationId: string, words: string): Promise<void> {
	const write = async () =>
		await api.post(path`/conversations/${conversationId}/reply`, {
			type: 'admin',
			message_type: 'note',
			admin_id: await actingAdmin(api),
			body: `<p>${escapeHtml(words)}</p>`,
		});
	await write().catch((error: unknown) => (error instanceof Failure ? undefined : Promise.reject(error)));
}
