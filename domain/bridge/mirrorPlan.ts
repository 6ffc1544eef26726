import { sameAddress } from '../email';
import { answerWords, saysAnswer, type SentMail } from './text/answerText';
import { contactEntries, partsOf, type Conversation, type Part } from './conversation';
import { FILES_LINE } from './once/filesLine';
import { isFromApi } from './outboundPart';
import { delayedAnswer } from './outcome/delayed';
import { hasText, sameText } from './text/sameText';

/** A mail that the team wrote in the mailbox itself, or that this package has sent. */
export interface OwnMail {
	/** Unix seconds. */
	dateSec: number;
	/** Every reading of the mail's text. */
	texts: readonly string[];
	/** The mail as it came, which is compared with an answer that it may have been sent for. */
	mail?: SentMail;
	/** The part that the mail was made from, where the mail says so. */
	partId?: string;
}

export type MirrorPlan =
	{ action: 'skip'; reason: string; partId?: string; isMirrored?: true } | { action: 'mirror'; reason: string };

/** Whether an own mail still has to be shown in its conversation. Most binding first. */
export function mirrorPlan(mail: OwnMail, conversation: Conversation): MirrorPlan {
	const parts = [...firstWords(conversation), ...partsOf(conversation)].filter(
		({ author }) => author?.type === 'admin' || author?.type === 'bot',
	);
	const origin = parts.find(({ id }) => mail.partId !== undefined && String(id) === mail.partId);
	if (origin) return { action: 'skip', reason: 'The mail was sent from this conversation', partId: String(origin.id) };
	const mirrored = parts.find(
		(part) => part.created_at === mail.dateSec && !isByPerson(part) && saysTheSame(part, mail),
	);
	if (mirrored)
		return {
			action: 'skip',
			reason: 'The mail is already in the conversation',
			partId: String(mirrored.id),
			isMirrored: true,
		};
	// What an app wrote is another mirrored mail: two of them may say the same.
	const sent = parts.find(
		(part) =>
			hasJustLeft(part, mail, conversation) && !isFromApi(part) && (saysTheSame(part, mail) || isSentFor(part, mail)),
	);
	if (sent) return { action: 'skip', reason: 'The mail was sent from this conversation', partId: String(sent.id) };
	return { action: 'mirror', reason: 'The team wrote it in the mailbox' };
}

/** Known to be no app's: an answer may leave in the second in which it was written. */
function isByPerson({ app_package_code: code }: Part): boolean {
	return code === null;
}

/** What a teammate started the conversation with, which is no part. */
function firstWords({ source, created_at }: Conversation): Part[] {
	return source?.id === undefined ? [] : [{ ...source, id: source.id, created_at }];
}

/** A send waits for n8n, for limits and for retries under one key, which Nylas keeps for an hour; clocks differ by a little. */
const LONGEST_WAY_SEC = 3_600;
const CLOCK_DIFFERENCE_SEC = 120;

/** A note says when an answer leaves that was delayed. */
function hasJustLeft(
	{ id, created_at: createdAtSec = 0 }: Part,
	{ dateSec }: OwnMail,
	conversation: Conversation,
): boolean {
	const leavesAtSec = Math.max(createdAtSec, delayedAnswer(conversation, String(id))?.leavesAtSec ?? 0);
	return createdAtSec - CLOCK_DIFFERENCE_SEC <= dateSec && dateSec <= leavesAtSec + LONGEST_WAY_SEC;
}

function saysTheSame({ body }: Part, { texts }: OwnMail): boolean {
	return texts.some((text) => sameText(body ?? '', text));
}

/** What we send is made from the part's HTML, so links, lists and quotes are in both. */
function isSentFor({ body }: Part, { mail }: OwnMail): boolean {
	return mail !== undefined && Boolean(body) && saysAnswer(mail, answerWords(body ?? ''));
}

/** Whether a customer of the conversation gets the mail. Where either side's addresses are unknown, they are taken to. */
export function isToCustomer(recipients: readonly string[], conversation: Conversation): boolean {
	const customers = contactEntries(conversation)
		.map(({ authorEmail }) => authorEmail)
		.filter(Boolean);
	return (
		recipients.length === 0 ||
		customers.length === 0 ||
		recipients.some((recipient) => customers.some((customer) => sameAddress(recipient, customer)))
	);
}

/** Names of the mail's files that are in the conversation: with its words, or in a part of their own. */
export function mirroredFiles(conversation: Conversation, mail: OwnMail): string[] {
	const ofThatSecond = partsOf(conversation).filter(
		({ author, created_at: createdAtSec }) => author?.type === 'admin' && createdAtSec === mail.dateSec,
	);
	const bringing = ofThatSecond.filter((part) => saysTheSame(part, mail) || hasText(part.body ?? '', FILES_LINE));
	return bringing.flatMap(({ attachments }) => (attachments ?? []).map(({ name }) => name ?? ''));
}
