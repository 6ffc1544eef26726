import { automatic, readEmail, type Mail } from '../../email';
import { record } from '../../record';
import { toUnixSeconds } from '../../time';
import { contactEntries, notesOf, partsOf, type Conversation, type Part } from '../conversation';
import { mirrorPlan, type OwnMail } from '../mirrorPlan';
import { outboundPart } from '../outboundPart';
import { answerWords } from '../text/answerText';
import { beginningOf } from '../text/beginning';
import { hasText } from '../text/sameText';
import { answerReference, isTold } from './noteReference';

/** docs/loop.md Out 6: an answer from Intercom and one from the mailbox, of which neither writer may know the other's. */
export interface Crossing {
	/** The answer in Intercom. */
	partId: string;
	/** The mail that was sent from the mailbox. */
	messageId: string;
	sentAtSec: number;
	/** Who sent it, as From says. */
	by: string;
	/** Its first words. */
	beginning: string;
}

/** A mail that the team sent, as far as it may have crossed an answer. */
interface SentAnswer extends OwnMail, Pick<Crossing, 'messageId' | 'by' | 'beginning'> {
	/** The history that it quotes. */
	quote: string;
}

/** Undefined: a machine of the mailbox wrote it, such as an out-of-office notice, or nothing says when. */
export function sentAnswer(mail: Mail, ownAddresses: readonly string[]): SentAnswer | undefined {
	const { id, dateSec, from, body, attachments } = mail;
	if (id === undefined || dateSec === undefined || automatic(mail, { ownAddresses })?.certain) return undefined;
	const { reply, text, quote } = readEmail(mail);
	const [sender] = from;
	return {
		messageId: id,
		dateSec,
		texts: [reply, text],
		mail: { body, attachments },
		quote: quote.replace(/^(?:> ?)+/gm, ''),
		by: sender?.name || sender?.email || 'A colleague',
		beginning: beginningOf(reply),
	};
}

/** The mirror brings a mail into the conversation within two of its rounds; who wrote later has had it before their eyes. */
const UNSEEN_SEC = 30 * 60;

export const HELD = 'held back';

/**
 * The newest of the mails that whoever wrote the part may not know of; undefined: there is none. `mails` are those that the team sent to the
 * customer since the mail that the part answers.
 */
export function crossedMail(
	mails: readonly SentAnswer[],
	{ partId, writtenAtSec, conversation }: { partId: string; writtenAtSec: number; conversation: Conversation },
): Crossing | undefined {
	const unknown = mails.filter((mail) => {
		const plan = mirrorPlan(mail, conversation);
		if (plan.action === 'skip' && plan.isMirrored !== true) return false;
		const wasShown = plan.action === 'skip' && writtenAtSec - mail.dateSec > UNSEEN_SEC;
		return !wasShown && !wasToldBefore(conversation, partId, mail);
	});
	const [newest] = unknown.sort((a, b) => b.dateSec - a.dateSec);
	return newest && crossingOf(newest, partId);
}

/** A note in front of the answer names the mail: who wrote the answer knows, and wants it to leave. */
function wasToldBefore(conversation: Conversation, partId: string, { messageId }: SentAnswer): boolean {
	const parts = partsOf(conversation);
	const at = parts.findIndex(({ id }) => String(id) === partId);
	const before = { conversation_parts: { conversation_parts: parts.slice(0, Math.max(0, at)) } };
	return isTold(notesOf(before), `crossed email ${messageId}`);
}

/** The answer in Intercom that a mail from the mailbox has crossed, the nearest in time; `isNew`: the conversation did not show the mail until now. */
export function crossedPart(
	mail: SentAnswer,
	{ conversation, isNew }: { conversation: Conversation; isNew: boolean },
): Crossing | undefined {
	const asked = contactEntries(conversation).map(({ createdAtSec = 0 }) => createdAtSec);
	const crossing = partsOf(conversation).filter((part) => {
		const { created_at: atSec } = part;
		// Who quotes the answer has read it.
		if (atSec === undefined || !outboundPart(part).send || hasText(mail.quote, answerWords(part.body ?? '')))
			return false;
		const laterSec = atSec - mail.dateSec;
		const [first, last] = [Math.min(atSec, mail.dateSec), Math.max(atSec, mail.dateSec)];
		const isToTheSame = asked.some((at) => at <= first) && !asked.some((at) => at > first && at <= last);
		return isToTheSame && (Math.abs(laterSec) <= UNSEEN_SEC || (isNew && laterSec > 0));
	});
	const distance = ({ created_at: atSec = 0 }: Part) => Math.abs(atSec - mail.dateSec);
	const [nearest] = crossing.sort((a, b) => distance(a) - distance(b));
	return nearest && crossingOf(mail, String(nearest.id));
}

function crossingOf({ messageId, dateSec, by, beginning }: SentAnswer, partId: string): Crossing {
	return { partId, messageId, sentAtSec: dateSec, by, beginning };
}

/** Whether a note says that the answer was held back. */
export function isHeldBack(conversation: Conversation, partId: string): boolean {
	return isTold(notesOf(conversation), answerReference(partId, HELD));
}

/** As an item brings it along; undefined: nothing crossed. */
export function readCrossing(value: unknown): Crossing | undefined {
	const { partId, messageId, sentAtSec, by, beginning } = record(value);
	const atSec = toUnixSeconds(sentAtSec);
	if (typeof partId !== 'string' || typeof messageId !== 'string' || atSec === undefined) return undefined;
	return { partId, messageId, sentAtSec: atSec, by: text(by) || 'A colleague', beginning: text(beginning) };
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
