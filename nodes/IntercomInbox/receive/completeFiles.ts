import type { Conversation } from '../../../domain/bridge/conversation';
import { filesToBring, refusedFiles } from '../../../domain/bridge/files';
import { FILES_LINE, filesThere, type InboundMail } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/api';
import type { File, StoredFile } from '../../shared/files';
import { withBatch } from './batch';
import { noteRefused } from './note';
import { isRefusal, replyAsContact, settle } from './write';

export interface FilesOutcome {
	/** How many of the mail's files are not there yet. */
	missing: number;
	/** Names of those that Intercom does not take. */
	refused: string[];
}

interface Work {
	mail: InboundMail;
	files: readonly StoredFile[];
	/** How many files the mail has that may come over. */
	expected: number;
	hint(message: string): void;
}

/**
 * Brings the files that are not there yet, in their order, so a run that died half-way is completed and not repeated. One that
 * Intercom refuses is named in a note, which also tells the next run that it need not come.
 */
export async function completeFiles(api: Api, conversation: Conversation, { mail, files, expected, hint }: Work): Promise<FilesOutcome> {
	const named = { ...mail, fileNames: [...(mail.fileNames ?? []), ...files.map(({ filename }) => filename)] };
	const refused = refusedFiles(conversation, named);
	const there = filesThere(conversation, named);
	const rest = filesToBring(files.filter(({ filename }) => !refused.includes(filename)), there, mail.fileNames);
	let count = there.length;
	let atMost: number | undefined;
	while (rest.length > 0) {
		const sent = await sendBatch(api, conversation, { mail: named, files: rest, there: count, atMost }).catch((error: unknown) => error);
		if (typeof sent === 'number') {
			rest.splice(0, sent);
			count += sent;
		} else if (!isRefusal(sent)) throw sent;
		// One of several: each for itself from here on.
		else if (atMost !== 1 && rest.length > 1) atMost = 1;
		else {
			const { filename } = rest.shift() as StoredFile;
			await noteRefused(api, conversation, mail, filename);
			hint(`Intercom did not take the file ${filename}: ${sent.details.description ?? sent.message}`);
			refused.push(filename);
		}
	}
	return { missing: Math.max(0, expected - count - refused.length), refused };
}

interface Batch {
	mail: InboundMail;
	files: readonly StoredFile[];
	/** How many of the mail's files are there already. */
	there: number;
	atMost?: number;
}

/** Returns how many went. */
async function sendBatch(api: Api, { id }: Conversation, { mail, files, there, atMost }: Batch): Promise<number> {
	const conversationId = String(id);
	const send = async (batch: readonly File[]) => {
		const isDone = (now: Conversation) => filesThere(now, mail).length >= there + batch.length;
		const reply = { conversationId, mail, text: FILES_LINE + batch.map(({ filename }) => filename).join(', '), files: batch };
		await replyAsContact(api, reply).catch(async (error: unknown) => await settle(api, conversationId, { isDone, error }));
		return batch.length;
	};
	return await withBatch(files, send, atMost);
}
