import type { Conversation } from '../../../../domain/bridge/conversation';
import { filesToBring, refusedFiles } from '../../../../domain/bridge/files';
import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import { FILES_LINE } from '../../../../domain/bridge/once/filesLine';
import { filesThere } from '../../../../domain/bridge/once/filesThere';
import type { Failure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import type { File, StoredFile } from '../../../shared/kit/files';
import { sendAll } from './batch';
import { noteRefused } from './note';
import { replyAsContact, settle } from '../write';

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
export async function completeFiles(
	api: Api,
	conversation: Conversation,
	{ mail, files, expected, hint }: Work,
): Promise<FilesOutcome> {
	const named = { ...mail, fileNames: [...(mail.fileNames ?? []), ...files.map(({ filename }) => filename)] };
	const refused = refusedFiles(conversation, named);
	const there = filesThere(conversation, named);
	const rest = filesToBring(
		files.filter(({ filename }) => !refused.includes(filename)),
		there,
		mail.fileNames,
	);
	let count = there.length;
	const send = async (batch: readonly File[]) => {
		const isDone = (now: Conversation) => filesThere(now, named).length >= count + batch.length;
		const reply = { conversationId: String(conversation.id), mail, text: filesLine(batch), files: batch };
		await replyAsContact(api, reply).catch(
			async (error: unknown) => await settle(api, reply.conversationId, { isDone, error }),
		);
		count += batch.length;
	};
	const refuse = async (filename: string, { message, details }: Failure) => {
		await noteRefused(api, conversation, mail, filename);
		hint(`Intercom rejected the file ${filename}: ${details.description ?? message}`);
		refused.push(filename);
	};
	await sendAll(api, rest, { send, refuse });
	return { missing: Math.max(0, expected - count - refused.length), refused };
}

/** What the part says that brings files. */
export function filesLine(files: readonly File[]): string {
	return FILES_LINE + files.map(({ filename }) => filename).join(', ');
}
