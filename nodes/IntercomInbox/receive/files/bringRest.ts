import type { Conversation } from '../../../../domain/bridge/conversation';
import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { readConversation } from '../look/look';
import type { IncomingMail } from '../mail';
import type { Done, Received, ReceiveOptions } from '../received';
import { completeFiles } from './completeFiles';
import { noteTooLarge, noteTruncated } from './note';

interface Brought {
	/** As it was seen last, with its parts; undefined: it has to be read. */
	conversation: Conversation | undefined;
	done: Done;
	mail: InboundMail;
	incoming: IncomingMail;
	options: ReceiveOptions;
	/** A mail that somebody redacted keeps its files away, too. */
	isNoRepeat: boolean;
}

type Rest = Pick<Received, 'missingFiles' | 'refusedFiles'> & { hasWritten?: true };

/** Files, and notes about what is missing. The mail itself is there by now: what goes wrong here is said and left to reconcile, so that the steps after this one still run. */
export async function bringRest(
	api: Api,
	{ conversation: seen, done, mail, incoming, options, isNoRepeat }: Brought,
): Promise<Rest> {
	const { files: expected, tooLarge, isTruncated } = incoming;
	const { hint } = options;
	// A note brings its files along.
	if (done.action === 'noted' || done.contactId === null) return { missingFiles: 0 };
	if (!isNoRepeat || (options.files.length + expected + tooLarge.length === 0 && !isTruncated))
		return { missingFiles: 0 };
	const bring = async (): Promise<Rest> => {
		const isWhole = seen?.conversation_parts !== undefined;
		const conversation = isWhole ? seen : await readConversation(api, done.conversationId);
		if (!conversation) return { missingFiles: 0 };
		const { missing, refused } = await completeFiles(api, conversation, { mail, files: options.files, expected, hint });
		await noteTooLarge(api, conversation, tooLarge);
		if (isTruncated) await noteTruncated(api, conversation, mail);
		return { missingFiles: missing, ...(refused.length > 0 ? { refusedFiles: refused } : {}), hasWritten: true };
	};
	return await bring().catch((error: unknown) => {
		if (!(error instanceof Failure)) return Promise.reject(error);
		hint(
			`The email is in Intercom, but not everything that belongs to it: ${error.message}. ${error.details.description ?? ''}`,
		);
		return { missingFiles: expected };
	});
}
