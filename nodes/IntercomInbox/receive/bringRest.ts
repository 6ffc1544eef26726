import type { InboundMail, Plan } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { completeFiles } from './completeFiles';
import { readConversation } from './look';
import type { IncomingMail } from './mail';
import { noteTooLarge, noteTruncated } from './note';
import type { Received, ReceiveOptions } from './received';

interface Brought {
	conversationId: string;
	mail: InboundMail;
	incoming: IncomingMail;
	options: ReceiveOptions;
}

/** Files, and notes about what is missing. The mail itself is there by now: what goes wrong here is said and left to reconcile, so that the steps after this one still run. */
export async function bringRest(
	api: Api,
	plan: Plan,
	{ conversationId, mail, incoming, options }: Brought,
): Promise<Pick<Received, 'missingFiles' | 'refusedFiles'>> {
	const { files: expected, tooLarge, isTruncated } = incoming;
	const { files, hint } = options;
	const isRedacted = plan.action === 'skip' && plan.isRedacted === true;
	if (isRedacted || (files.length + expected + tooLarge.length === 0 && !isTruncated)) return { missingFiles: 0 };
	const bring = async () => {
		// Nothing was written since a skipped mail's conversation was read.
		const conversation = plan.action === 'skip' ? plan.conversation : await readConversation(api, conversationId);
		if (!conversation) return { missingFiles: 0 };
		const { missing, refused } = await completeFiles(api, conversation, { mail, files, expected, hint });
		await noteTooLarge(api, conversation, tooLarge);
		if (isTruncated) await noteTruncated(api, conversation, mail);
		return { missingFiles: missing, ...(refused.length > 0 ? { refusedFiles: refused } : {}) };
	};
	return await bring().catch((error: unknown) => {
		if (!(error instanceof Failure)) return Promise.reject(error);
		hint(
			`The email is in Intercom, but not everything that belongs to it: ${error.message}. ${error.details.description ?? ''}`,
		);
		return { missingFiles: expected };
	});
}
