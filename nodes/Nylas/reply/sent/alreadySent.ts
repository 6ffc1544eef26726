import { answerWords, saysAnswer } from '../../../../domain/bridge/text/answerText';
import { readMessage, sameAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import { path } from '../../../shared/http/path';
import { sentAnswer } from '../../../shared/base/sentParts';
import type { EmailName, Message } from '../../client/model';
import type { Json } from '../../../shared/kit/objects';
import { partId, partOf } from '../target/answeredPart';
import { claimed, hasLeft } from './claimed';
import { markOf } from './mark';
import { signed } from '../../fields/signatures';
import type { ReplyContext } from '../fields';
import { foldersOf } from '../../mail/own';
import { cursorPages } from '../../client/pages';
import type { ReplyTarget } from '../target/replyTarget';

interface Answered {
	threadId: string;
	own: readonly string[];
	/** The conversation part that is to be sent, noted in the metadata of the mail. */
	partId?: string;
	/** The answer's HTML; of a translated one the original's as well, because either may have left. */
	htmls: readonly string[];
	/** Whom it goes to. */
	to: readonly EmailName[];
	/** When it was written, Unix seconds. */
	writtenAtSec?: number;
}

/** The mail that this process or another one has sent for the answer, as far as that is noted; undefined: nobody has noted it. */
export function notedSent({ params: { grantId }, api, item }: ReplyContext, { mail }: ReplyTarget): Json | undefined {
	const part = partId(item.json);
	if (part === undefined) return undefined;
	const { conversationId } = item.json;
	const id = sentAnswer(api.process, { grantId, conversationId, partId: part });
	if (id !== undefined) return id === '' ? {} : { id };
	return markOf(mail.metadata, part) === 'sent' ? {} : undefined;
}

/** The mail that the mailbox holds for the answer; undefined: it holds none. */
export async function knownSent(
	{ params, api, item }: ReplyContext,
	{
		mail,
		own,
		to,
		writtenAtSec,
		signature,
	}: ReplyTarget & Pick<Answered, 'to' | 'writtenAtSec'> & { signature?: string },
): Promise<Json | undefined> {
	const { grantId, threadId, body: html } = params;
	const part = partId(item.json);
	const { originalBody } = partOf(item.json);
	return await alreadySent(api, grantId, {
		own,
		threadId: mail.threadId ?? threadId,
		partId: part,
		// A signature that does not look like one is read as words.
		htmls: [html, ...(typeof originalBody === 'string' ? [originalBody] : [])].flatMap((one) =>
			signature === undefined ? [one] : [one, signed(one, signature)],
		),
		to,
		writtenAtSec,
	});
}

/** Clocks differ. */
const CLOCK_DIFFERENCE_SEC = 120;

/**
 * The mail that is this answer: by the part in its metadata, else by its words, because not every provider keeps metadata. The
 * Idempotency-Key protects for an hour only; this looks at the mailbox itself. Undefined: it has not left.
 */
async function alreadySent(api: Api, grantId: string, answered: Answered): Promise<Json | undefined> {
	const wanted = { ...answered, words: answered.htmls.map(answerWords) };
	// A thread that is only begun has no ID yet.
	const inThread = answered.threadId ? await search(api, grantId, wanted, { thread_id: answered.threadId }) : undefined;
	if (inThread || answered.writtenAtSec === undefined) return inThread;
	const received_after = Math.floor(answered.writtenAtSec - CLOCK_DIFFERENCE_SEC);
	// A provider may sort what was sent into another thread, for a subject that differs or for reasons of its own.
	const [sent] = await foldersOf(api, grantId, 'sent');
	const inSent = await search(api, grantId, wanted, { ...(sent ? { in: sent } : {}), received_after });
	if (inSent) return inSent;
	// Google leaves the trash out of every list that does not name it.
	const [trash] = await foldersOf(api, grantId, 'trash');
	return trash ? await search(api, grantId, wanted, { in: trash, received_after }) : undefined;
}

async function search(
	api: Api,
	grantId: string,
	answered: Answered & { words: readonly string[] },
	query: Query,
): Promise<Json | undefined> {
	const list = path`/v3/grants/${grantId}/messages`;
	const alike: Message[] = [];
	for await (const page of cursorPages<Message>(api, list, { ...query, limit: 200 })) {
		for (const message of page) {
			if (readMessage(message).isDraft) continue;
			const noted = message.metadata?.intercom_part_id;
			const isNoted = noted !== undefined && noted !== null && answered.partId !== undefined;
			if (isNoted && noted === answered.partId) return { ...message };
			// Another mail than the one that would be answered now.
			if (answered.partId !== undefined && markOf(message.metadata, answered.partId) === 'sent') return {};
			const mayBe =
				!isNoted &&
				isInTime(message, answered) &&
				isToThem(message, answered) &&
				answered.words.some((words) => saysAnswer(message, words));
			if (mayBe && (await hasLeft(api, grantId, { message, own: answered.own }))) alike.push(message);
		}
	}
	const found = claimed(api, alike, { grantId, partId: answered.partId });
	return found && { ...found };
}

/** The same words to a colleague are no answer to the customer. */
function isToThem({ to }: Message, answered: Answered): boolean {
	return (to ?? []).some(({ email }) => answered.to.some((wanted) => sameAddress(wanted.email, email)));
}

function isInTime({ date = 0 }: Message, { writtenAtSec = -Infinity }: Answered): boolean {
	return date >= writtenAtSec - CLOCK_DIFFERENCE_SEC;
}
