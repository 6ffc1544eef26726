import { isUnlinked } from '../../../domain/bridge/link/link';
import type { Plan } from '../../../domain/bridge/inboundPlan';
import type { Conversation } from '../../../domain/bridge/conversation';
import type { ThreadKey } from '../../../domain/bridge/link/threadKey';
import type { Api } from '../../shared/http/api';
import { asFailure, Failure } from '../../shared/base/failure';
import { remembers } from '../../shared/base/processState';
import { writeLink } from './link/emailLink';
import { linkOrNote } from './link/noLink';
import { memoryKey, rememberConversation } from './look/known';
import { rememberStarted } from './people/flood';
import type { Done } from './received';
import { replyOrNote } from './replyOrNote';
import { sendOnRoute } from './route';
import type { Work } from './work';
import { startConversation, type Written } from './write';

export async function carryOut(api: Api, plan: Plan, work: Work): Promise<Done> {
	if (plan.action === 'start') return await start(api, plan, work);
	const { conversation } = plan;
	const conversationId = String(conversation.id);
	const at = { conversationId, reason: plan.reason };
	rememberConversation(api, work.mail.key, { id: conversationId, isLinked: !isUnlinked(conversation) });
	if (plan.action === 'adopt') {
		const partId = conversation.source?.id ?? null;
		const contactId = authorOf(conversation, partId) ?? null;
		const notDone = await settleIn(api, conversation, { work, key: plan.key, isNew: true });
		return { action: 'created', partId, contactId, ...at, ...notDone };
	}
	// Without its link the conversation starts no answers.
	if (isUnlinked(conversation)) await settleIn(api, conversation, { work, key: work.mail.key, isNew: false });
	if (plan.action === 'append') return await replyOrNote(api, plan, work);
	const partId = plan.partId ?? null;
	return { action: 'skipped', partId, contactId: authorOf(conversation, partId) ?? null, conversation, ...at };
}

function authorOf(conversation: Conversation, partId: string | null): string | undefined {
	const parts = [conversation.source, ...(conversation.conversation_parts?.conversation_parts ?? [])];
	const id = parts.find((part) => part?.id !== undefined && String(part.id) === partId)?.author?.id;
	return id === undefined ? undefined : String(id);
}

/** Threads for which Intercom may have made a conversation that nobody has seen yet. */
const UNSETTLED = remembers<true>('unsettled creates', { maxEntries: 20_000, keepMs: 600_000 });

async function start(api: Api, { key, reason }: { key: ThreadKey; reason: string }, work: Work): Promise<Done> {
	const thread = memoryKey(api, key);
	const unsettled = api.process.the(UNSETTLED);
	// Reconcile comes when the search has caught up, and makes one of two.
	if (unsettled.get(thread) && !work.options.repairDoubles) throw stillUnsettled();
	const written = await create(api, work).catch((error: unknown) => {
		if (asFailure(error)?.details.ambiguous) unsettled.set(thread, true);
		return Promise.reject(error);
	});
	const conversationId = String(written.conversation.id);
	const contactId = written.conversation.contacts?.contacts?.[0]?.id;
	rememberStarted(api, work, written.conversation);
	// Before the link is written: should that fail, the next run still finds the conversation.
	rememberConversation(api, work.mail.key, { id: conversationId, contactId });
	const notDone = await settleIn(api, written.conversation, { work, key, isNew: true });
	const { partId, isChanged, conversation } = written;
	return {
		action: 'created',
		reason,
		conversationId,
		partId,
		conversation,
		contactId: contactId ?? null,
		...(isChanged ? { textChanged: true as const } : {}),
		...notDone,
	};
}

/** A contact that this process remembers may have been merged or deleted meanwhile; then it is asked for anew, once. */
async function create(api: Api, { author, mail }: Work): Promise<Written> {
	const { contact } = await author.findOrCreate();
	return await startConversation(api, { ...mail, contactId: contact.id }, contact).catch(async (error: unknown) => {
		if (!asFailure(error)?.isGone) return await Promise.reject(error);
		author.forget();
		const { contact: again } = await author.findOrCreate();
		return again.id === contact.id
			? await Promise.reject(error)
			: await startConversation(api, { ...mail, contactId: again.id }, again);
	});
}

/** Retry On Fail comes back within a second, long before the search shows what the first attempt may have made. */
function stillUnsettled(): Failure {
	return new Failure('An earlier attempt may have created the conversation of this thread', {
		ambiguous: true,
		description:
			'Intercom did not respond, and its search needs a few minutes to show the result. The next reconcile run adds this email.',
	});
}

interface Settling {
	work: Work;
	key: ThreadKey;
	isNew: boolean;
}

/** The link, and for a new conversation its route. The mail is visible by now, so a failure here is said and stops nothing. */
async function settleIn(
	api: Api,
	conversation: Conversation,
	{ work: { mail, options, incoming }, key, isNew }: Settling,
): Promise<{ notDone?: string[] }> {
	const conversationId = String(conversation.id);
	const refused: string[] = [];
	const isLinked = await linkOrNote(api, conversation, {
		key,
		hint: options.hint,
		write: async () =>
			await writeLink(api, conversationId, key, {
				title: isNew && options.setTitle && incoming.subject ? incoming.subject : undefined,
				attributes: isNew ? options.route.attributes : undefined,
				refuse: (name) => refused.push(`The attribute '${name}': Intercom refused it`),
				createAttribute: options.createAttribute,
			}),
	});
	const updatedAtSec = Math.floor(Date.now() / 1000);
	rememberConversation(api, mail.key, { id: conversationId, isLinked, updatedAtSec });
	const notDone = isNew ? [...refused, ...(await sendOnRoute(api, conversationId, options.route))] : [];
	if (notDone.length > 0) options.hint(`The email is in Intercom, but not everything was done: ${notDone.join('; ')}`);
	return notDone.length > 0 ? { notDone } : {};
}
