import { type Conversation, contactEntries } from '../../../domain/bridge/conversation';
import { copiesOf } from '../../../domain/bridge/identity';
import type { Plan } from '../../../domain/bridge/inboundPlan';
import { isAddressee } from '../../../domain/bridge/members';
import { sameAddress } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { asFailure, type Failure } from '../../shared/base/failure';
import { colleagueIn } from './people/colleague';
import { Unwanted } from './people/contact';
import { noteMail, noteNewcomer, noteOfMail } from './files/noteMail';
import { rememberConversation } from './look/known';
import type { Done } from './received';
import type { Work } from './work';
import { append, joinContact, type Written } from './write';

type Append = Extract<Plan, { action: 'append' }>;

/** The contact's reply in the thread's conversation; an internal note of a colleague, or where Intercom does not let the sender take part. */
export async function replyOrNote(api: Api, plan: Append, work: Work): Promise<Done> {
	const { conversation, reason } = plan;
	const note = noteOfMail(conversation, work.incoming);
	if (note) return skipped(conversation, String(note.id));
	const colleague = await colleagueIn(api, conversation, work);
	if (colleague) return await noted(api, conversation, { work, ...colleague, reason: 'A colleague wrote it' });
	const contactId = await writerIn(conversation, work);
	const mail = { ...work.mail, contactId };
	const refusal = await takePart(api, conversation, contactId);
	if (refusal) {
		const why = refusal.details.description ?? refusal.message;
		work.options.hint(`The sender could not take part in the conversation, so the email is an internal note: ${why}`);
		return await noted(api, conversation, { work, reason: 'Intercom did not let the sender take part' });
	}
	const written = await append(api, conversation, { mail, files: work.options.files });
	if (plan.newcomer === 'stranger' && !isAddressee(conversation, contactId))
		await noteNewcomer(api, written.conversation, work.incoming);
	return { ...appended(api, written, { work, contactId }), reason };
}

function skipped(conversation: Conversation, partId: string): Done {
	const at = { conversationId: String(conversation.id), conversation, partId, contactId: null };
	return { action: 'skipped', reason: 'The mail is already in the conversation', ...at };
}

export function appended(
	api: Api,
	{ conversation, partId, isChanged }: Written,
	{ work: { mail, options }, contactId }: { work: Work; contactId: string },
): Done {
	const conversationId = String(conversation.id);
	const updatedAtSec = Math.floor(Date.now() / 1000);
	rememberConversation(api, mail.key, { id: conversationId, contactId, updatedAtSec });
	if (
		copiesOf(conversation, { ...mail, contactId }).filter(({ id }) => !mail.evidence?.isOther?.(id, 'likely')).length >
		1
	)
		options.hint('Another process has added this email at the same time; the next reconcile run settles which stays.');
	return {
		action: 'appended',
		reason: 'The thread has this conversation',
		conversationId,
		partId,
		contactId,
		conversation,
		...(isChanged ? { textChanged: true as const } : {}),
	};
}

/** Of several contacts with one address, the one that takes part already. */
async function writerIn(conversation: Conversation, { author, mail, options }: Work): Promise<string> {
	const members = (conversation.contacts?.contacts ?? []).map(({ id }) => id);
	const written = contactEntries(conversation).filter(({ authorEmail }) => sameAddress(authorEmail, mail.email));
	const found = await author.find();
	if (!found && written.length > 0 && !options.recreateErased)
		throw new Unwanted('The contact was deleted in Intercom');
	const member = written.find(({ authorId }) => members.includes(authorId));
	if (found && member && !options.contactId && !members.includes(found.id)) return member.authorId;
	return (await author.findOrCreate()).contact.id;
}

/** What Intercom says against it; undefined: the contact takes part. */
async function takePart(api: Api, conversation: Conversation, contactId: string): Promise<Failure | undefined> {
	const members = conversation.contacts?.contacts;
	if (!members || members.some(({ id }) => id === contactId)) return undefined;
	return await joinContact(api, conversation, contactId).then(
		() => undefined,
		(error: unknown) => {
			const failure = asFailure(error);
			return failure?.refusesContent ? failure : Promise.reject(error);
		},
	);
}

async function noted(
	api: Api,
	conversation: Conversation,
	{ work: { incoming, options }, adminId, reason }: { work: Work; adminId?: string; reason: string },
): Promise<Done> {
	const partId = await noteMail(api, conversation, { incoming, files: options.files, adminId });
	return { action: 'noted', reason, conversationId: String(conversation.id), partId, contactId: null };
}
