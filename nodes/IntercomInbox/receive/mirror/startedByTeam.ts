import type { Conversation } from '../../../../domain/bridge/conversation';
import { mirrorPlan, type OwnMail } from '../../../../domain/bridge/mirrorPlan';
import { sentAnswer } from '../../../../domain/bridge/outcome/crossing';
import { isColleague, sameAddress, textToHtml } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { asFailure } from '../../../shared/base/failure';
import { remembers } from '../../../shared/base/processState';
import { sendAdminMessage } from '../../client/adminMessage';
import { createContact, isBlocked, searchContact } from '../../client/contacts';
import { actingAdminNumber } from '../../client/me';
import { writeLink } from '../link/emailLink';
import { linkOrNote } from '../link/noLink';
import { memoryKey, rememberConversation } from '../look/known';
import { answersNothing, type IncomingMail } from '../mail';
import { isErased } from '../people/erased';
import { teammatesOf } from '../people/teammates';
import { begunWith, conversationOf } from './begun';
import { adminOf } from './mirrorParts';
import type { MirrorOptions } from './mirrored';

/** By thread: the ID of the message that Intercom made the conversation of. */
const BEGUN = remembers<string>('threads begun by the team', { maxEntries: 20_000, keepMs: 3_600_000 });

interface Started {
	/** Undefined: Intercom's search does not show it yet, and the next run links it. */
	conversation?: Conversation;
	/** Why there is none, and why the next run may see it otherwise. */
	refused?: string;
}

/**
 * docs/loop.md Mirror: a mail by which a teammate starts a thread with somebody outside becomes a conversation with them, linked to the
 * thread. Undefined: it is no such mail.
 */
export async function startedByTeam(
	api: Api,
	mail: IncomingMail,
	options: MirrorOptions,
): Promise<Started | undefined> {
	const answer = sentAnswer(mail.message, mail.ownAddresses);
	// What was sent from a conversation has one, though its link may not be written yet.
	if (!options.starts || options.partId !== undefined || !answer || !answersNothing(mail.message)) return undefined;
	const receiver = await outsider(api, mail);
	return receiver && (await start(api, mail, { answer, receiver, options }).catch(refusal));
}

interface Starting {
	answer: OwnMail;
	receiver: { email: string; name?: string };
	options: MirrorOptions;
}

async function start(api: Api, mail: IncomingMail, { answer, receiver, options }: Starting): Promise<Started> {
	const known = await searchContact(api, receiver.email);
	if (!known && (await isErased(api, receiver.email))) return { refused: 'The contact was deleted in Intercom' };
	const wanted = { ...receiver, unarchive: 'leave' as const, hint: options.hint };
	const contact = known ?? (await createContact(api, wanted)).contact;
	const isOfMail = (each: Conversation) => mirrorPlan(answer, each).action === 'skip';
	const existing = known && (await begunWith(api, contact.id, isOfMail));
	const conversation = existing ?? (await begin(api, mail, { contact, options }));
	if (!conversation) return {};
	await link(api, conversation, { mail, options });
	return { conversation };
}

/** Somebody who is blocked, or too new to be written to. */
function refusal(error: unknown): Started | Promise<never> {
	const failure = asFailure(error);
	if (isBlocked(error)) return { refused: 'The contact is blocked in Intercom' };
	return failure?.isRefusal ? { refused: failure.message } : Promise.reject(error);
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
