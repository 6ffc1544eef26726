import type { SentMail } from '../../../domain/bridge/answerText';
import { newestFirst, type Conversation } from '../../../domain/bridge/conversation';
import { filesToBring, refusedFiles } from '../../../domain/bridge/files';
import { isToCustomer, mirroredFiles, mirrorPlan, type OwnMail } from '../../../domain/bridge/mirrorPlan';
import type { ThreadKey } from '../../../domain/bridge/threadKey';
import { sameAddress, textToHtml } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import type { File, StoredFile } from '../../shared/kit/files';
import { remembers, takesTurns } from '../../shared/base/processState';
import { path } from '../../shared/http/path';
import { actingAdmin } from '../client/me';
import type { Admin } from '../client/model';
import { offers } from '../client/service';
import { encoded, sendAll, sendWords } from './batch';
import { filesLine } from './completeFiles';
import { look, memoryKey } from './look';
import type { IncomingMail } from './mail';
import { noteRefused } from './note';
import { settle } from './write';

export interface Mirrored {
	action: 'mirrored' | 'skipped';
	reason: string;
	conversationId: string | null;
	partId: string | null;
	/** Files of the mail that the item did not bring along, or that could not be brought. */
	missingFiles: number;
	link: ThreadKey;
}

export interface MirrorOptions {
	/** Who answers when no teammate has the author's address. Empty: the owner of the token. */
	adminId: string;
	/** The part that the mail was sent for, where that is known. */
	partId?: string;
	/** As it came. */
	mail?: SentMail;
	/** Everybody who gets the mail, also unseen. */
	recipients: readonly string[];
	files: readonly StoredFile[];
	/** How many files the mail has beside the pictures in its text. */
	expected: number;
	hint(message: string): void;
}

const TURNS = takesTurns('mirrored threads');

/** The way called "Mirror" of the loop: what a teammate wrote in the mailbox is shown in the conversation, and nobody is notified. */
export async function mirror(api: Api, mail: IncomingMail, options: MirrorOptions): Promise<Mirrored> {
	return await api.process.the(TURNS).run(memoryKey(api, mail.key), async () => {
		const { linked } = await look(api, { key: mail.key, others: mail.others });
		const [conversation] = newestFirst(linked);
		if (!conversation)
			return {
				action: 'skipped',
				reason: 'No conversation is linked to the thread',
				conversationId: null,
				partId: null,
				missingFiles: 0,
				link: mail.key,
			};
		const own: OwnMail = {
			dateSec: mail.dateSec,
			texts: [mail.text, ...mail.otherTexts()],
			mail: options.mail,
			partId: options.partId,
		};
		const plan = mirrorPlan(own, conversation);
		const at = { reason: plan.reason, conversationId: String(conversation.id), link: mail.key };
		if (plan.action === 'skip' && !plan.isMirrored)
			return { action: 'skipped', partId: plan.partId ?? null, missingFiles: 0, ...at };
		const writing = await writingOf(api, conversation, { mail, options });
		const written =
			plan.action === 'skip'
				? { now: conversation, partId: plan.partId ?? null }
				: await writeWords(api, conversation, { writing, mail, own, options });
		const missingFiles = await bringFiles(api, written.now, { writing, mail, own, options });
		return { action: plan.action === 'skip' ? 'skipped' : 'mirrored', partId: written.partId, missingFiles, ...at };
	});
}

/** What all parts of one mail have in common. */
type Writing = {
	type: 'admin';
	message_type: 'comment' | 'note';
	admin_id: string;
	created_at: number;
	skip_notifications?: true;
};

/**
 * Silent since API 2.15; an older pin gets an internal note, which notifies nobody either. So does what the team wrote to somebody
 * else, such as a supplier: a comment would show it to the customer.
 */
async function writingOf(
	api: Api,
	conversation: Conversation,
	{ mail, options: { adminId, recipients } }: { mail: IncomingMail; options: MirrorOptions },
): Promise<Writing> {
	const admin = await adminOf(api, mail.author.email, adminId);
	const common = { type: 'admin', admin_id: admin, created_at: mail.dateSec } as const;
	const isForAll = offers('2.15', api.connection) && isToCustomer(recipients, conversation);
	return isForAll
		? { ...common, message_type: 'comment', skip_notifications: true }
		: { ...common, message_type: 'note' };
}

interface Work {
	writing: Writing;
	mail: IncomingMail;
	own: OwnMail;
	options: MirrorOptions;
}

async function writeWords(
	api: Api,
	{ id }: Conversation,
	{ writing, mail, own, options }: Work,
): Promise<{ now: Conversation; partId: string | null }> {
	const post = async (batch: readonly File[]) => {
		const files = batch.length > 0 ? { attachment_files: batch.map(encoded) } : {};
		return await api.post<Conversation>(path`/conversations/${id}/reply`, {
			...writing,
			body: textToHtml(mail.text),
			...files,
		});
	};
	const isDone = (conversation: Conversation) => mirrorPlan(own, conversation).action === 'skip';
	const now = await sendWords(api, options.files, post).catch(
		async (error: unknown) => await settle(api, String(id), { isDone, error }),
	);
	const done = mirrorPlan(own, now);
	return { now, partId: done.action === 'skip' ? (done.partId ?? null) : null };
}

/** The files that are not there yet follow the words. What goes wrong with them is said: the words are there. Returns how many are missing. */
async function bringFiles(
	api: Api,
	conversation: Conversation,
	{ writing, mail, own, options }: Work,
): Promise<number> {
	const { files, expected, hint } = options;
	const refused = refusedFiles(conversation, mail);
	const there = mirroredFiles(conversation, own);
	let missing = Math.max(0, expected - there.length - refused.length);
	const send = async (batch: readonly File[]) => {
		const body = { ...writing, body: textToHtml(filesLine(batch)), attachment_files: batch.map(encoded) };
		await api.post(path`/conversations/${conversation.id}/reply`, body);
		missing -= batch.length;
	};
	const refuse = async (filename: string) => {
		await noteRefused(api, conversation, mail, filename);
		missing -= 1;
	};
	const rest = filesToBring(
		files.filter(({ filename }) => !refused.includes(filename)),
		there,
		mail.fileNames,
	);
	await sendAll(api, rest, { send, refuse }).catch((error: unknown) => {
		if (!(error instanceof Failure)) return Promise.reject(error);
		return hint(`The mail is shown, but not all of its files: ${error.message}. ${error.details.description ?? ''}`);
	});
	return Math.max(0, missing);
}

const ADMINS = remembers<readonly Admin[]>('teammates', { maxEntries: 100, keepMs: 600_000 });

/** The teammate with the author's address, else the node's. */
async function adminOf(api: Api, email: string, adminId: string): Promise<string> {
	const { tokenKey } = api.connection;
	const admins = api.process.the(ADMINS);
	const known = admins.get(tokenKey) ?? (await api.get<{ admins?: Admin[] }>('/admins')).admins ?? [];
	admins.set(tokenKey, known);
	const author = known.find((admin) => sameAddress(admin.email, email));
	return author ? String(author.id) : await actingAdmin(api, adminId);
}
