import { toUnixSeconds } from '../../../../domain/time';
import { badInput } from '../../../shared/base/failure';
import { takesTurns } from '../../../shared/base/processState';
import { withFilesInMemory } from '../../../shared/base/largeFiles';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { brake } from '../../reply/automatic/brake';
import { partOf } from '../../reply/target/answeredPart';
import { aboutToSchedule, certainMail, uncertain } from '../../reply/target/certain';
import { signatureHtml } from '../../fields/signatures';
import { composedAnswer } from '../../reply/composedAnswer';
import { crossingOf, heldBack, wasHeld } from '../../reply/crossing';
import { leavesAtSec, notTakenForLater } from '../../reply/delay/delay';
import { settled } from '../../reply/settled';
import { conversedIn } from '../../reply/target/conversed';
import { mailboxOf } from '../../mail/own';
import { fields, options, type ReplyContext } from '../../reply/fields';
import type { GoOnWithout } from '../../reply/files';
import type { Marked } from '../../reply/mark';
import { noteSent } from '../../reply/noteSent';
import { firstMail } from '../../reply/target/newMail';
import { checkMailbox } from '../../reply/sender';
import { targetInThread, targetMessage } from '../../reply/target/target';
import { fileBytes, hasFiles, sendWithFiles } from '../../reply/sendWithFiles';
import type { ReplyTarget } from '../../reply/target/replyTarget';

/** Answers to one thread leave one after another, so they arrive in the order of the items. */
const TURNS = takesTurns('answered threads');

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a message',
	description: 'Reply to a thread or a message, in the same thread and to the right recipients, without sending twice',
	fields,
	options,
	writes: true,
	agents: 'gated',
	async execute(context) {
		const { params, api, item } = context;
		const places = {
			thread: params.threadId,
			message: params.messageId,
			contact: `to ${String(item.json.conversationId)}`,
		};
		const place = places[params.replyTo];
		return await api.process
			.the(TURNS)
			.run(`${api.connection.tokenKey} ${params.grantId} ${place}`, async () => await answer(context));
	},
});

async function answer(context: ReplyContext): Promise<Json> {
	const { options: chosen } = context;
	const known = await prepared(context);
	const { target, composed, ageSec, looks } = known;
	const { to } = composed.payload;
	const before = await settled(context, { ...known, to });
	if (before) return before;
	composed.check();
	const crossed = crossingOf(context, target, to);
	if (wasHeld(context, target) || (crossed && chosen.hold === 'crossed'))
		return await heldBack(context, { mail: target.mail, crossed, to });
	brake(context, { to, threadId: target.mail.threadId });
	const mail = await certainMail(context, target, ageSec);
	if (!mail) return uncertain(context, to);
	const sent = await sendOnce(context, known, mail);
	composed.sayWho();
	// Somebody may have been told that it had not left.
	const isLate = looks && sent.replayed !== true && sent.scheduled !== true;
	const { absent } = composed;
	return {
		...sent,
		...(isLate ? { missed: true } : {}),
		...(crossed ? { crossed } : {}),
		...(absent.length > 0 ? { notCopied: absent.map(({ email }) => email) } : {}),
	};
}

interface Prepared {
	target: ReplyTarget;
	composed: ReturnType<typeof composedAnswer>;
	writtenAtSec: number | undefined;
	ageSec: number;
	/** The mailbox is asked whether it has the answer. */
	looks: boolean;
	/** Unix seconds; undefined: at once. */
	leavesAt: number | undefined;
	/** HTML. */
	signature: string | undefined;
}

/** What the answer is and whom it answers; nothing is changed yet. */
async function prepared(context: ReplyContext): Promise<Prepared> {
	const { params, options: chosen, api, item } = context;
	if (!params.body.trim() && !hasFiles(context))
		throw badInput("'Body' is empty", "There is nothing to send. Set 'Body', or check its expression.");
	const mailbox = await mailboxOf(api, params.grantId);
	checkMailbox(chosen.mailboxes ?? '', params.grantId, mailbox);
	const writtenAtSec = toUnixSeconds(partOf(item.json).createdAt);
	const conversed = params.replyTo !== 'message' ? conversedIn(item.json, writtenAtSec) : undefined;
	const target = await targetOf(context, { own: mailbox.addresses, writtenAtSec, conversed });
	const ageSec = writtenAtSec === undefined ? 0 : api.process.nowMs() / 1000 - writtenAtSec;
	const looks = chosen.skipIfSent === true || ageSec > LATE_SEC;
	const leavesAt = leavesAtSec(context);
	const signature = chosen.signatureId ? await signatureHtml(api, params.grantId, chosen.signatureId) : undefined;
	const composed = composedAnswer(context, { target, mailbox, conversed, leavesAt, signature });
	return { target, composed, writtenAtSec, ageSec, looks, leavesAt, signature };
}

async function sendOnce(
	context: ReplyContext,
	{ composed, leavesAt, looks, ageSec }: Prepared,
	mail: Marked,
): Promise<Json> {
	const isDelayed = leavesAt !== undefined;
	const noted = isDelayed ? await aboutToSchedule(context, mail) : mail;
	const { otherForms, payload } = composed;
	// A scheduled mail is in no mailbox until it leaves.
	const isNotInMailbox = looks && !isDelayed;
	const known = { isNotInMailbox, otherForms, goOnWithout: spared(context.options.skipIfSent === true, ageSec) };
	const sending = async () => await sendWithFiles(context, payload, known);
	const sent = await withFilesInMemory(context.api, fileBytes(context), sending).catch((error: unknown) =>
		Promise.reject(isDelayed ? notTakenForLater(error) : error),
	);
	await noteSent(context, { mail: noted, sent });
	return sent;
}

async function targetOf(
	{ params, api }: ReplyContext,
	known: Pick<Parameters<typeof targetInThread>[2], 'own' | 'writtenAtSec' | 'conversed'>,
): Promise<ReplyTarget> {
	if (params.replyTo === 'contact') return firstMail(params.body, known);
	return params.replyTo === 'message'
		? await targetMessage(api, params.grantId, { messageId: params.messageId, own: known.own })
		: await targetInThread(api, params.grantId, { threadId: params.threadId, ...known });
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
