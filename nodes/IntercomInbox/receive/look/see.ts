import type { Conversation } from '../../../../domain/bridge/conversation';
import { copiesOf, findMail } from '../../../../domain/bridge/identity';
import { carryingLink } from '../../../../domain/bridge/inboundPlan';
import { isMember } from '../../../../domain/bridge/members';
import type { Api } from '../../../shared/http/api';
import { knownConversations } from './known';
import { readConversation, readLinked, searchConversations, type Seen } from './look';
import { isJustWritten } from '../replyAtOnce';
import type { Work } from '../work';

const NOTHING: Seen = { found: [], linked: [] };

/** What Intercom has of the mail's thread and people, with as few requests as can be. */
export async function see(api: Api, work: Work): Promise<Seen> {
	const found = await searchFor(api, work);
	if (!found) return NOTHING;
	const linked = carryingLink(found, work.mail.key);
	const ids = knownConversations(api, work.mail.key).map(({ id }) => id);
	const [only] = linked;
	const isOne = only !== undefined && linked.length === 1 && ids.every((id) => id === String(only.id));
	if (isOne && (isSettled(only, work) || isUntouched(only, work))) return { found, linked };
	const { listing } = work;
	const read = listing
		? async (id: string) => await listing.read(api, id)
		: async (id: string) => await readConversation(api, id);
	return { found, linked: await readLinked(work.mail.key, { found, ids, read }) };
}

/**
 * The conversations of the mail's people, for a mail that the search of a listing by links did not show: an earlier attempt may have made
 * one for it that was never linked.
 */
export async function seePeople(api: Api, { mail, incoming, author, options }: Work): Promise<Conversation[]> {
	const contactId = options.contactId || (await author.find())?.id;
	const people = [mail.email, ...(mail.others ?? [])];
	return await searchConversations(api, { key: mail.key, messageId: incoming.messageId, people, contactId, all: true });
}

/** Undefined: this mail is the first of its thread, and the first of its author. */
async function searchFor(api: Api, { mail, incoming, author, listing, options, answersNothing }: Work) {
	const { messageId } = incoming;
	const listed = await listing?.linked(api, { key: mail.key, messageId });
	if (listed && listed.length > 0) return listed;
	const isKnown = author.known !== undefined || knownConversations(api, mail.key).length > 0;
	const who = {
		key: mail.key,
		messageId: answersNothing?.messageId,
		people: [mail.email, ...(mail.others ?? [])],
		all: options.repairDoubles,
	};
	// Google gives a thread the ID of its first mail; elsewhere only Intercom can say whether the thread has been here.
	const isFirst = answersNothing !== undefined && messageId === mail.key.threadId;
	if (isFirst && !isKnown && !listing && !options.contactId) {
		const { contact, isNew } = await author.findOrCreate();
		if (isNew) return undefined;
		return await searchConversations(api, { ...who, contactId: contact.id });
	}
	const contactId = options.contactId || author.known?.id;
	const search = searchConversations(api, { ...who, contactId });
	// Side by side; a mail of a listing is there more often than not, and then nobody needs the contact.
	const [found] = await Promise.all([search, listing ? undefined : author.find()]);
	return found;
}

/** A search shows the first message: where that is the mail, and nothing is to be added or repaired, the parts need not be read. */
function isSettled(conversation: Conversation, { mail, incoming, options }: Work): boolean {
	const { files, tooLarge, isTruncated } = incoming;
	if (files + tooLarge.length + options.files.length > 0 || isTruncated) return false;
	// The first message and the change that linked it; more could be its double.
	const count = conversation.statistics?.count_conversation_parts;
	const hasMore = !(typeof count === 'number' && count <= 2);
	// Changed words, and what stands for words, are looked at with all that is there.
	const [first] = copiesOf(conversation, mail);
	return first !== undefined && findMail(conversation, mail)?.id === first.id && !(options.repairDoubles && hasMore);
}

/** Nothing has happened in the conversation since the mail was written, so it can't be there; the reply's own answer proves it. */
function isUntouched(conversation: Conversation, { mail, listing, options, author, incoming }: Work): boolean {
	const { updated_at: updatedAtSec = Infinity } = conversation;
	return (
		!listing &&
		incoming.messageId !== undefined &&
		options.newAfterDays === undefined &&
		isJustWritten(mail.dateSec) &&
		updatedAtSec < mail.dateSec &&
		isMember(conversation, { contactId: author.foundId ?? '', email: mail.email })
	);
}
