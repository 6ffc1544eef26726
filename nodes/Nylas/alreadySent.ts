import { sameWords } from '../../domain/bridge/sameText';
import { isOwn } from '../../domain/email/ownAddresses';
import { readEmail } from '../../domain/email/readEmail';
import type { Api } from '../shared/api';
import { Memory } from '../shared/memory';
import { path } from '../shared/path';
import type { Message } from './model';
import { liesInSent } from './own';
import { cursorPages } from './pages';
import { withoutFilesLines } from './replyFiles';

export interface Answered {
	threadId: string;
	own: readonly string[];
	/** The conversation part that is to be sent, noted in the metadata of the mail. */
	partId?: string;
	/** The answer's HTML. */
	html: string;
	/** When it was written, Unix seconds. */
	writtenAtSec?: number;
}

/** Clocks differ. */
const CLOCK_DIFFERENCE_SEC = 120;

/** Which part a mail without metadata was taken for: it stands for one answer only, and "Done." may be said twice. */
const standsFor = new Memory<string>({ maxEntries: 20_000, keepMs: 48 * 3_600_000 });

/**
 * The mail of the thread that is this answer: by the part in its metadata, else by its words, because not every provider keeps metadata.
 * The Idempotency-Key protects for an hour only; this looks at the mailbox itself. Undefined: it has not left.
 */
export async function alreadySent(api: Api, grantId: string, answered: Answered): Promise<Message | undefined> {
	const list = path`/v3/grants/${grantId}/messages`;
	const alike: Message[] = [];
	const wanted = withoutImages(readEmail({ body: answered.html }).text);
	for await (const page of cursorPages<Message>(api, list, { thread_id: answered.threadId, limit: 200 })) {
		for (const message of page) {
			const noted = message.metadata?.intercom_part_id;
			const isNoted = noted !== undefined && noted !== null && answered.partId !== undefined;
			if (isNoted && noted === answered.partId) return message;
			if (!isNoted && isInTime(message, answered) && saysIt(message, wanted) && (await isOurs(api, grantId, { message, own: answered.own }))) alike.push(message);
		}
	}
	// The first answer is the first mail, in every execution.
	const taker = (message: Message) => standsFor.get(mailKey(api, message));
	const { partId } = answered;
	const inOrder = alike.sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
	if (partId === undefined) return inOrder[0];
	const found = inOrder.find((message) => taker(message) === partId) ?? inOrder.find((message) => taker(message) === undefined);
	if (found) standsFor.set(mailKey(api, found), partId);
	return found;
}

/** What was sent for a part stands for no other one, though the mailbox may show it without metadata. */
export function rememberSent(api: Api, { grantId, messageId, partId }: { grantId: string; messageId: unknown; partId: string | undefined }): void {
	if (typeof messageId === 'string' && partId !== undefined) standsFor.set(mailKey(api, { grant_id: grantId, id: messageId }), partId);
}

function mailKey(api: Api, { grant_id: grantId, id }: Pick<Message, 'grant_id' | 'id'>): string {
	return `${api.connection.tokenKey} ${grantId} ${id}`;
}

async function isOurs(api: Api, grantId: string, { message, own }: { message: Message; own: readonly string[] }): Promise<boolean> {
	return (message.from ?? []).some(({ email }) => isOwn(email, own)) || (await liesInSent(api, grantId, message));
}

function isInTime({ date = 0 }: Message, { writtenAtSec = -Infinity }: Answered): boolean {
	return date >= writtenAtSec - CLOCK_DIFFERENCE_SEC;
}

/** Both are read in the same way, so links, lists and tables look alike; a signature or a line about files may have come to the mail. */
function saysIt(message: Message, wanted: string): boolean {
	const body = message.body ?? '';
	const { text, reply } = readEmail({ body });
	if (wanted === '') return withoutFilesLines(withoutImages(text)) === '' && ((message.attachments ?? []).length > 0 || /<img\s/i.test(body));
	return [text, withoutFilesLines(text), reply, withoutFilesLines(reply)].some((words) => sameWords(withoutImages(words), wanted));
}

/** A picture that came along inside the mail is told of, a linked one is not. */
function withoutImages(text: string): string {
	return text.replace(/\[image(?::[^\]\n]{0,200})?\]/g, '').trim();
}
