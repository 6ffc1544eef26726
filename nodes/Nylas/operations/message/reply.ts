import { composeReply } from '../../../../domain/email/composeReply';
import { toUnixSeconds } from '../../../../domain/time';
import { badInput, Failure } from '../../../shared/failure';
import { InTurn } from '../../../shared/inTurn';
import { withFilesInMemory } from '../../../shared/largeFiles';
import { field, operation, type Context, type Json } from '../../../shared/operation';
import { alreadySent, rememberSent } from '../../alreadySent';
import { checkAgentMayWriteTo } from '../../agentGate';
import { grantId, messageId, threadId } from '../../fields';
import { mailFields, mailPayload, withoutEmpty } from '../../mailFields';
import type { EmailName } from '../../model';
import { inlineImages, withoutInline } from '../../inlineImages';
import { ownAddresses } from '../../own';
import { without } from '../../people';
import { downloadFiles, leftOutHtml, type GoOnWithout, type LeftOut } from '../../replyFiles';
import { targetInThread, targetMessage } from '../../replyTarget';
import { send } from '../../send';
import { fitting, type MailFile } from '../../size';

const fields = {
	grantId,
	replyTo: field({
		displayName: 'Reply To',
		type: 'options',
		default: 'thread',
		description: 'What to answer',
		options: [
			{ name: 'Message', value: 'message', description: 'This message, whoever wrote it' },
			{ name: 'Thread', value: 'thread', description: 'The newest message of the thread that is not our own' },
		],
	}),
	threadId: field({ ...threadId, show: { replyTo: ['thread'] } }),
	messageId: field({ ...messageId, show: { replyTo: ['message'] } }),
	body: field({ displayName: 'Body', type: 'string', default: '', typeOptions: { rows: 5 }, description: 'HTML, such as the body of a conversation part, or text. May be empty where there are files.' }),
};

const options = {
	...mailFields,
	attachmentUrls: field({
		displayName: 'Attachment URLs',
		type: 'json',
		default: '[]',
		placeholder: 'e.g. [{ "name": "a.pdf", "url": "https://example.com/a.pdf" }]',
		description: 'Files to download and attach: a list of { name, url, contentType }, as the Intercom Inbox Trigger gives it. What does not fit into 25 MB is linked instead.',
	}),
	replyAll: field({ displayName: 'Reply All', type: 'boolean', default: true, description: 'Whether to answer everybody in the message, our own addresses left out' }),
	skipIfSent: field({ displayName: 'Skip If Sent', type: 'boolean', default: true, description: 'Whether to look into the thread first and leave out an answer that has left already. For reconcile; otherwise the Idempotency Key is enough.' }),
	subject: field({ displayName: 'Subject', type: 'string', default: '', description: "Instead of the thread's subject; some mail programs then show a new thread" }),
};

/** Answers to one thread leave one after another, so they arrive in the order of the items. */
const turns = new InTurn();

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a message',
	description: 'Answer a thread or a message in the same thread, to the right people and once',
	fields,
	options,
	writes: true,
	async execute(context) {
		const { params, api } = context;
		const place = params.replyTo === 'thread' ? params.threadId : params.messageId;
		return await turns.run(`${api.connection.tokenKey} ${params.grantId} ${place}`, async () => await answer(context));
	},
});

type ReplyContext = Context<typeof fields, typeof options>;

async function answer(context: ReplyContext): Promise<Json> {
	const { params, options: chosen, api, item } = context;
	if (!params.body.trim() && !hasFiles(context)) throw badInput("'Body' is empty", 'There is nothing to send. Check the expression in it.');
	const mailbox = await ownAddresses(api, params.grantId);
	const writtenAtSec = toUnixSeconds(partOf(item.json).createdAt);
	const target =
		params.replyTo === 'message'
			? await targetMessage(api, params.grantId, { messageId: params.messageId, own: mailbox })
			: await targetInThread(api, params.grantId, { threadId: params.threadId, own: mailbox, writtenAtSec });
	const { own } = target;
	const ageSec = writtenAtSec === undefined ? 0 : Date.now() / 1000 - writtenAtSec;
	const looks = chosen.skipIfSent === true || ageSec > LATE_SEC;
	const before = looks ? await findSent(context, { own, threadId: target.message.thread_id ?? params.threadId, writtenAtSec }) : undefined;
	if (before) return { ...before, sent: false, skipped: true, reason: 'The answer has left already' };
	const composed = composeReply({ message: target.message, html: params.body, own, replyAll: chosen.replyAll, subject: chosen.subject || undefined });
	if (composed.to.length === 0) throw new Failure('There is nobody to answer', { description: 'The message names no sender and no recipient outside the team.' });
	const { cc, bcc, metadata, ...shared } = mailPayload(chosen);
	const copies = without([...composed.cc, ...((cc as EmailName[]) ?? [])], composed.to);
	const blind = without((bcc as EmailName[]) ?? [], [...composed.to, ...copies]);
	checkAgentMayWriteTo([...composed.to, ...copies, ...blind], { calledByAgent: context.calledByAgent, allowedDomains: chosen.allowedDomains, participants: target.participants });
	const payload = { ...withoutEmpty({ ...shared, metadata: withPart(metadata, item.json), cc: copies, bcc: blind, subject: composed.subject, body: composed.body, reply_to_message_id: target.message.id }), to: composed.to };
	const known = { isKnownUnsent: looks && ageSec > SETTLED_SEC, goOnWithout: spared(chosen.skipIfSent === true, ageSec) };
	const sent = await withFilesInMemory('Nylas', fileBytes(context), async () => await sendWithFiles(context, payload, known));
	rememberSent(api, { grantId: params.grantId, messageId: sent.id, partId: partId(item.json) });
	return sent;
}

/** Reconcile has fresh links: what is refused then will not come any more, and what has not come for hours hardly will. The words shall not wait for it. */
function spared(isReconcile: boolean, ageSec: number): GoOnWithout {
	if (!isReconcile) return 'none';
	return ageSec > FILES_AWAITED_SEC ? 'any' : 'refused';
}

/** As far as item and links tell. */
function fileBytes({ options: { attachments = '', attachmentUrls }, files }: ReplyContext): number {
	const stored = files.find(attachments).map(({ size }) => size);
	const linked = [attachmentUrls ?? []].flat().map((link) => (link as { size?: unknown } | null)?.size);
	return [...stored, ...linked].reduce<number>((sum, size) => sum + (typeof size === 'number' ? size : 0), 0);
}

/** Nylas forgets keys after an hour: an answer that is nearly as old may have left, and come again with a late notification. */
const LATE_SEC = 45 * 60;
/** What was sent so long ago is in the mailbox. */
const SETTLED_SEC = 8 * 60;
/** Long enough for a file's host to come back, and well within the day that reconcile looks back. */
const FILES_AWAITED_SEC = 2 * 3_600;

function hasFiles({ options: { attachments, attachmentUrls } }: ReplyContext): boolean {
	return Boolean(attachments?.trim()) || [attachmentUrls ?? []].flat().some((entry) => Object.keys(entry ?? {}).length > 0);
}

async function findSent({ params, api, item }: ReplyContext, place: { own: readonly string[]; threadId: string; writtenAtSec?: number }) {
	return await alreadySent(api, params.grantId, { ...place, html: params.body, partId: partId(item.json) });
}

interface Known {
	/** The mailbox has been looked into, and the answer was not there. */
	isKnownUnsent: boolean;
	goOnWithout: GoOnWithout;
}

async function sendWithFiles({ params, options: chosen, api, files, download, hint, item, runKey }: ReplyContext, payload: Json & { to: EmailName[] }, { isKnownUnsent, goOnWithout }: Known): Promise<Json> {
	const attached = chosen.attachments === undefined ? [] : await files.read(chosen.attachments);
	const linked = await downloadFiles(download, chosen.attachmentUrls, goOnWithout);
	const { html, images, missing } = await inlineImages(String(payload.body ?? ''), download);
	if (missing > 0) hint(`${missing} of the images in the text could not be downloaded; they are linked, and may disappear.`);
	const all: Array<MailFile & { url?: string }> = [...images, ...attached, ...linked.files];
	const { kept, leftOut } = fitting(payload, all);
	const named: LeftOut[] = [...linked.leftOut, ...leftOut.filter((file) => !file.contentId).map(({ filename, url }) => ({ name: filename, url }))];
	if (named.length > 0) hint(`${named.length} of the files could not go along (25 MB at most, and the links must be valid); the mail names them instead.`);
	return await send(api, {
		grantId: params.grantId,
		payload: { ...payload, body: withoutInline(html, images.filter((image) => leftOut.includes(image))) + leftOutHtml(named) },
		files: kept.map(({ filename, contentType, content, contentId }) => ({ filename, contentType, content, contentId })),
		key: chosen.idempotencyKey || partKey(item.json) || runKey,
		isKnownUnsent,
	});
}

/** The same answer of a teammate has the same key in every execution, so it leaves once whatever is retried or delivered twice. */
function partKey(json: Json): string | undefined {
	const { id } = partOf(json);
	return json.conversationId && id ? `intercom:${String(json.conversationId)}:${String(id)}` : undefined;
}

/** Conversation: Mirror Email tells by this that the mail is in Intercom already. */
function withPart(metadata: unknown, json: Json): Json | undefined {
	const { id } = partOf(json);
	if (!json.conversationId || !id) return metadata as Json | undefined;
	return { intercom_conversation_id: String(json.conversationId), intercom_part_id: String(id), ...(metadata as Json | undefined) };
}

function partId(json: Json): string | undefined {
	const { id } = partOf(json);
	return id ? String(id) : undefined;
}

/** The conversation part in an item of the Intercom Inbox Trigger. */
function partOf({ part }: Json): Json {
	return typeof part === 'object' && part !== null ? (part as Json) : {};
}
