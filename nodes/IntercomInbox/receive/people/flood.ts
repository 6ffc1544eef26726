import type { Conversation } from '../../../../domain/bridge/conversation';
import { mayHaveJoined, startedTooMany, type Started } from '../../../../domain/bridge/flood';
import { findAmongOthers } from '../../../../domain/bridge/once/amongOthers';
import type { Plan } from '../../../../domain/bridge/inboundPlan';
import { normalizeAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { remembers } from '../../../shared/base/processState';
import { forgetConversations } from '../look/known';
import { readConversation } from '../look/look';
import type { Done } from '../received';
import { noteFlood } from '../files/noteMail';
import { replyOrNote } from '../replyOrNote';
import type { Work } from '../work';

/** What this process has started for an author, because the search shows it only after a while. */
const STARTED = remembers<readonly Started[]>('conversations of senders', {
	maxEntries: 20_000,
	keepMs: 3_600_000,
});

/** More than this many is a machine; none of its conversations is the mail's, if that was never joined to them. */
const MAX_READ = 3;

export function rememberStarted(api: Api, { mail, incoming, options }: Work, conversation: Conversation): void {
	if (options.conversationsPerHour <= 0) return;
	const key = senderKey(api, mail.email);
	const { id, created_at, source } = conversation;
	const started = [
		...(api.process.the(STARTED).get(key) ?? []),
		{ id, created_at, source, arrivedAtSec: incoming.arrivedAtSec },
	];
	api.process.the(STARTED).set(key, started.slice(-options.conversationsPerHour));
}

/**
 * A mail that begins a thread, of somebody who has begun too many in an hour, joins the newest of their conversations: two machines that
 * answer each other, or a flood, would bury the team. Undefined: it gets a conversation of its own, as do mails that are listed (reconcile
 * and backfill), unless they joined one before.
 */
export async function joinFlood(
	api: Api,
	work: Work,
	{ plan, found }: { plan: Plan; found: readonly Conversation[] },
): Promise<Done | undefined> {
	if (plan.action !== 'start') return undefined;
	const { options, incoming } = work;
	const mail = { ...work.mail, arrivedAtSec: incoming.arrivedAtSec };
	const perHour = options.conversationsPerHour;
	const lists = options.repairDoubles || options.inputs.length > 1;
	const all = [...found, ...(api.process.the(STARTED).get(senderKey(api, mail.email)) ?? [])];
	const started = startedTooMany(all, { mail, perHour });
	const read = await Promise.all(
		(lists ? mayHaveJoined(all, { mail, perHour }) : (started ?? []))
			.slice(0, MAX_READ)
			.map(async ({ id }) => await readConversation(api, String(id))),
	);
	const there = read.filter((conversation) => conversation !== undefined);
	for (const conversation of there) {
		const part = findAmongOthers(conversation, mail);
		if (part) return skipped(conversation, part.id);
	}
	const [newest] = there;
	if (!newest || lists) return undefined;
	const reason = `The sender has started ${perHour} conversations within an hour`;
	const done = await replyOrNote(api, { action: 'append', conversation: newest, reason }, work);
	// It is another thread's conversation: what comes in this one later, when the flood is over, gets its own.
	forgetConversations(api, mail.key);
	if (done.conversation) await noteFlood(api, done.conversation, perHour);
	return done;
}

function skipped(conversation: Conversation, partId: string): Done {
	const at = { conversationId: String(conversation.id), conversation, partId, contactId: null };
	return { action: 'skipped', reason: "The mail is already in the sender's newest conversation", ...at };
}

function senderKey(api: Api, email: string): string {
	return `${api.connection.tokenKey} ${normalizeAddress(email) ?? ''}`;
}
