import { composeReply } from '../../../../domain/email';
import { toUnixSeconds } from '../../../../domain/time';
import { badInput, Failure } from '../../../shared/base/failure';
import { takesTurns } from '../../../shared/base/processState';
import { withFilesInMemory } from '../../../shared/base/largeFiles';
import { operation, type Json } from '../../../shared/kit/operation';
import { rememberSentPart } from '../../../shared/base/sentParts';
import { checkAgentMayWriteTo } from '../../mail/agentGate';
import { alreadySent } from '../../reply/alreadySent';
import { partId, partOf, withPart } from '../../reply/answeredPart';
import { mailPayload, onlySet } from '../../mail/fields';
import type { EmailName } from '../../client/model';
import { ownAddresses } from '../../mail/own';
import { without } from '../../mail/people';
import { fields, options, type ReplyContext } from '../../reply/fields';
import type { GoOnWithout } from '../../reply/files';
import { targetInThread, targetMessage } from '../../reply/target';
import { fileBytes, hasFiles, sendWithFiles } from '../../reply/sendWithFiles';

/** Answers to one thread leave one after another, so they arrive in the order of the items. */
const TURNS = takesTurns('answered threads');

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a message',
	description: 'Reply to a thread or a message, in the same thread and to the right recipients, without sending twice',
	fields,
	options,
	writes: true,
	async execute(context) {
		const { params, api } = context;
		const place = params.replyTo === 'thread' ? params.threadId : params.messageId;
		return await api.process
			.the(TURNS)
			.run(`${api.connection.tokenKey} ${params.grantId} ${place}`, async () => await answer(context));
	},
});

async function answer(context: ReplyContext): Promise<Json> {
	const { params, options: chosen, api, item } = context;
	if (!params.body.trim() && !hasFiles(context))
		throw badInput("'Body' is empty", "There is nothing to send. Set 'Body', or check its expression.");
	const mailbox = await ownAddresses(api, params.grantId);
	const writtenAtSec = toUnixSeconds(partOf(item.json).createdAt);
	const target =
		params.replyTo === 'message'
			? await targetMessage(api, params.grantId, { messageId: params.messageId, own: mailbox })
			: await targetInThread(api, params.grantId, { threadId: params.threadId, own: mailbox, writtenAtSec });
	const { own } = target;
	const ageSec = writtenAtSec === undefined ? 0 : api.process.nowMs() / 1000 - writtenAtSec;
	const looks = chosen.skipIfSent === true || ageSec > LATE_SEC;
	const composed = composeReply({
		message: target.mail,
		html: params.body,
		own,
		replyAll: chosen.replyAll,
		subject: chosen.subject || undefined,
	});
	const part = partId(item.json);
	const answered = {
		own,
		threadId: target.mail.threadId ?? params.threadId,
		partId: part,
		html: params.body,
		to: composed.to,
		writtenAtSec,
	};
	const before = looks ? await alreadySent(api, params.grantId, answered) : undefined;
	if (before) return { ...before, sent: false, skipped: true, reason: 'The answer was already sent' };
	if (composed.to.length === 0)
		throw new Failure('There is no recipient for the reply', {
			description:
				'The message has no sender or recipient outside the team. Reply to another message, or use Message: Send.',
		});
	const { cc, bcc, metadata, ...shared } = mailPayload(chosen);
	const copies = without([...composed.cc, ...((cc as EmailName[]) ?? [])], composed.to);
	const blind = without((bcc as EmailName[]) ?? [], [...composed.to, ...copies]);
	checkAgentMayWriteTo([...composed.to, ...copies, ...blind], {
		calledByAgent: context.calledByAgent,
		allowedDomains: chosen.allowedDomains,
		participants: target.participants,
	});
	const payload = {
		...onlySet({
			...shared,
			metadata: withPart(metadata, item.json),
			cc: copies,
			bcc: blind,
			subject: composed.subject,
			body: composed.body,
			reply_to_message_id: target.mail.id,
		}),
		to: composed.to,
	};
	const known = { isNotInMailbox: looks, goOnWithout: spared(chosen.skipIfSent === true, ageSec) };
	const sent = await withFilesInMemory(
		api,
		fileBytes(context),
		async () => await sendWithFiles(context, payload, known),
	);
	// What was sent for a part stands for no other one, though the mailbox may show it without metadata.
	if (part !== undefined) rememberSentPart(api.process, { grantId: params.grantId, messageId: sent.id }, part);
	return sent;
}

/** Reconcile has fresh links: what is refused then will not come any more, and what has not come for half an hour hardly will. The words shall not wait for it. */
function spared(isReconcile: boolean, ageSec: number): GoOnWithout {
	if (!isReconcile) return 'none';
	return ageSec > FILES_AWAITED_SEC ? 'any' : 'refused';
}

/** Nylas forgets keys after an hour: an answer that is nearly as old may have left, and come again with a late notification. */
const LATE_SEC = 45 * 60;
/** Two looks of reconcile: long enough for a file's host to come back, and no longer than a customer waits for an answer. */
const FILES_AWAITED_SEC = 30 * 60;
