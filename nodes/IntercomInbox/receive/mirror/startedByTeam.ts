import type { Conversation } from '../../../../domain/bridge/conversation';
import { isUnlinked } from '../../../../domain/bridge/link/link';
import { mirrorPlan } from '../../../../domain/bridge/mirrorPlan';
import { sentAnswer } from '../../../../domain/bridge/outcome/crossing';
import { isColleague, sameAddress, textToHtml } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { remembers } from '../../../shared/base/processState';
import { wait } from '../../../shared/base/wait';
import { sendAdminMessage } from '../../client/adminMessage';
import { findOrCreateContact } from '../../client/contacts';
import { actingAdminNumber } from '../../client/me';
import { searchPages } from '../../client/pages';
import { writeLink } from '../link/emailLink';
import { linkOrNote } from '../link/noLink';
import { memoryKey, rememberConversation } from '../look/known';
import { readConversation } from '../look/look';
import { answersNothing, type IncomingMail } from '../mail';
import { teammatesOf } from '../people/teammates';
import { adminOf } from './mirrorParts';
import type { MirrorOptions } from './mirrored';

/** By thread: the ID of the message that Intercom made the conversation of. */
const BEGUN = remembers<string>('threads begun by the team', { maxEntries: 20_000, keepMs: 3_600_000 });

/**
 * docs/loop.md Mirror: a mail by which a teammate starts a thread with somebody outside becomes a conversation with them, linked to the
 * thread. Undefined: it is no such mail. Without a conversation: Intercom's search does not show it yet, and the next run links it.
 */
export async function startedByTeam(
	api: Api,
	mail: IncomingMail,
	options: MirrorOptions,
): Promise<{ conversation?: Conversation } | undefined> {
	const answer = sentAnswer(mail.message, mail.ownAddresses);
	// What was sent from a conversation has one, though its link may not be written yet.
	if (!options.starts || options.partId !== undefined || !answer || !answersNothing(mail.message)) return undefined;
	const receiver = await outsider(api, mail);
	if (!receiver) return undefined;
	const { contact } = await findOrCreateContact(api, { ...receiver, unarchive: false, hint: options.hint });
	const existing = await begunWith(
		api,
		contact.id,
		(conversation) => mirrorPlan(answer, conversation).action === 'skip',
	);
	const conversation = existing ?? (await begin(api, mail, { contact, options }));
	if (conversation) await link(api, conversation, { mail, options });
	return { ...(conversation ? { conversation } : {}) };
}

/** The first receiver who is no colleague. */
async function outsider(
	api: Api,
	{ message, ownAddresses, teamDomains }: IncomingMail,
): Promise<{ email: string; name?: string } | undefined> {
	const admins = await teammatesOf(api);
	const found = message.to.find(
		({ email }) =>
			!isColleague(email, { ownAddresses, teamDomains }) && !admins.some((admin) => sameAddress(admin.email, email)),
	);
	return found && { email: found.email, ...(found.name ? { name: found.name } : {}) };
}

/** An unlinked conversation that a teammate began with the contact, and that the mail belongs to. */
async function begunWith(
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

/** Nobody is mailed: the message is in the Messenger, and the contact's answer comes by mail. */
async function begin(
	api: Api,
	mail: IncomingMail,
	{ contact, options }: { contact: { id: string; role?: string | null }; options: MirrorOptions },
): Promise<Conversation | undefined> {
	const begun = api.process.the(BEGUN);
	const thread = memoryKey(api, mail.key);
	const known = begun.get(thread);
	if (known !== undefined) return await conversationOf(api, known);
	const admin = await adminOf(api, mail, options);
	const { id } = await sendAdminMessage(api, {
		message_type: 'inapp',
		from: { type: 'admin', id: await actingAdminNumber(api, admin) },
		to: { type: contact.role ?? 'user', id: contact.id },
		body: textToHtml(mail.text),
		created_at: mail.dateSec,
		create_conversation_without_contact_reply: true,
	});
	begun.set(thread, String(id));
	return await conversationOf(api, String(id));
}

/** The search shows a conversation after a while; later than this, the next run finds it. */
const LOOKS_AFTER_MS = [0, 1_000, 3_000];

async function conversationOf(api: Api, messageId: string): Promise<Conversation | undefined> {
	for (const delayMs of LOOKS_AFTER_MS) {
		if (delayMs > 0) await wait(delayMs);
		const [found] = await search(api, [{ field: 'source.id', operator: '=', value: messageId }]);
		if (found) return await readConversation(api, String(found.id));
	}
	return undefined;
}

async function link(
	api: Api,
	conversation: Conversation,
	{ mail, options }: { mail: IncomingMail; options: MirrorOptions },
): Promise<void> {
	const id = String(conversation.id);
	const write = async () =>
		await writeLink(api, id, mail.key, { createAttribute: true, title: mail.subject || undefined });
	const isLinked = await linkOrNote(api, conversation, { key: mail.key, hint: options.hint, write });
	rememberConversation(api, mail.key, { id, isLinked });
}
