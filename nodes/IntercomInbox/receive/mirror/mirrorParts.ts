import type { Conversation } from '../../../../domain/bridge/conversation';
import { filesToBring, refusedFiles } from '../../../../domain/bridge/files';
import { isToCustomer, mirroredFiles, mirrorPlan, type OwnMail } from '../../../../domain/bridge/mirrorPlan';
import { sameAddress, textToHtml } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import type { File } from '../../../shared/kit/files';
import { path } from '../../../shared/http/path';
import { actingAdmin } from '../../client/me';
import { offers } from '../../client/service';
import { encoded, sendAll, sendWords } from '../files/batch';
import { filesLine } from '../files/completeFiles';
import type { IncomingMail } from '../mail';
import { noteRefused } from '../files/note';
import { adminAt, domainsOf, isOfTeam } from '../people/colleague';
import { teammatesOf } from '../people/teammates';
import { settle } from '../write';
import type { MirrorOptions } from './mirrored';

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
export async function writingOf(
	api: Api,
	conversation: Conversation,
	{ mail, options }: { mail: IncomingMail; options: MirrorOptions },
): Promise<Writing> {
	const admin = await adminOf(api, mail, options);
	const common = { type: 'admin', admin_id: admin, created_at: mail.dateSec } as const;
	const isForAll = offers('2.15', api.connection) && isToCustomer(options.recipients, conversation);
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

export async function writeWords(
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
export async function bringFiles(
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
		return hint(`The email was added, but not all of its files: ${error.message}. ${error.details.description ?? ''}`);
	});
	return Math.max(0, missing);
}

/** The teammate with the author's address, where it is proven, else the node's. */
export async function adminOf(api: Api, mail: IncomingMail, { adminId, isSent }: MirrorOptions): Promise<string> {
	const author = isSent && isOfMailbox(mail) ? adminAt(await teammatesOf(api), mail.author.email) : undefined;
	return author ? String(author.id) : await actingAdmin(api, adminId);
}

/** Who sends from a mailbox can write any From; its own addresses, and those of its domains, are the team's to give. */
function isOfMailbox({ message: { from }, author, ownAddresses, teamDomains }: IncomingMail): boolean {
	if (from.length !== 1 || !author.isTrusted) return false;
	const { email } = author;
	return (
		ownAddresses.length === 0 ||
		ownAddresses.some((own) => sameAddress(own, email)) ||
		isOfTeam(email, [...domainsOf(ownAddresses), ...teamDomains])
	);
}
