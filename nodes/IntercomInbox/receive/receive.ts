import { isLinkedTo, isUnlinked } from '../../../domain/bridge/link/link';
import { inboundPlan, type Plan, type Situation } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { lacksWords } from '../../../domain/bridge/once/lateWords';
import { takesTurns } from '../../shared/base/processState';
import { bringRest } from './files/bringRest';
import { noteClaimed } from './files/noteMail';
import { carryOut } from './carryOut';
import { Unwanted } from './people/contact';
import { rememberAnswered } from './look/answered';
import { broughtElsewhere, memoryKey, rememberBrought, rememberConversation } from './look/known';
import { readConversation, type Seen } from './look/look';
import type { IncomingMail } from './mail';
import { joinFlood } from './people/flood';
import { addPeople } from './people/participants';
import type { Done, Received, ReceiveOptions } from './received';
import { repair } from './repair';
import { replyAtOnce } from './replyAtOnce';
import { appended } from './replyOrNote';
import { see, seePeople } from './look/see';
import { takeBack } from './stray';
import { lookedInto } from './look/unlinked';
import { workOn, type Work } from './work';

/** One mail per thread at a time in this process; the search would not show the first one's conversation to the second. */
const TURNS = takesTurns('received threads');

/** docs/loop.md In 7: the mail becomes a part of the right conversation, once. */
export async function receive(api: Api, incoming: IncomingMail, options: ReceiveOptions): Promise<Received> {
	if (incoming.skip) return leftOut(incoming, incoming.skip);
	return await api.process
		.the(TURNS)
		.run(memoryKey(api, incoming.key), async () => await receiveInTurn(api, workOn(api, incoming, options)))
		.catch((error: unknown) => (error instanceof Unwanted ? leftOut(incoming, error.message) : Promise.reject(error)));
}

function leftOut({ key }: IncomingMail, reason: string): Received {
	return {
		action: 'skipped',
		reason,
		contactId: null,
		conversationId: null,
		partId: null,
		link: key,
		missingFiles: 0,
	};
}

async function receiveInTurn(api: Api, work: Work): Promise<Received> {
	const direct = await replyAtOnce(api, work);
	const contactId = work.author.known?.id ?? '';
	if (direct && 'written' in direct)
		return await finished(api, work, { done: appended(api, direct.written, { work, contactId }) });
	const received = await lookAndReceive(api, work);
	// The words are where they belong now, so the same words in a conversation that was merged away can go.
	if (direct) await takeBack(api, direct.stray);
	return received;
}

async function lookAndReceive(api: Api, work: Work): Promise<Received> {
	const { mail, incoming, options, answersNothing, answeredBy } = work;
	const seen = await see(api, work);
	// Who takes part without having written is known by the contact only.
	mail.contactId ||= work.author.foundId ?? '';
	const { linked, repaired } = await repairedIn(api, work, seen);
	const shown = { found: seen.found, linked, mail, newAfterDays: options.newAfterDays, answersNothing, answeredBy };
	const isNew = work.listing !== undefined && inboundPlan(shown).action === 'append';
	const situation = isNew ? { ...shown, found: [...shown.found, ...(await seePeople(api, work))] } : shown;
	const plan = withLateWords(await lookedInto(api, await certainPlan(api, situation), situation), work);
	const at = plan.action === 'start' ? undefined : String(plan.conversation.id);
	const elsewhere =
		plan.action === 'skip' ? undefined : await broughtElsewhere(api, { mail, messageId: incoming.messageId }, at);
	if (elsewhere)
		return {
			action: 'skipped',
			reason: 'The mail was already added when it was in another thread',
			...elsewhere,
			missingFiles: 0,
			contactId: work.author.foundId ?? null,
			link: mail.key,
		};
	const joined = await joinFlood(api, work, { plan, found: situation.found });
	if (joined) return await finished(api, work, { done: joined, repaired });
	const isNoRepeat = plan.action !== 'skip' || plan.isRedacted !== true;
	return await finished(api, work, { done: await carryOut(api, plan, work), isNoRepeat, repaired });
}

/** Only where the mailbox is listed is it known that the words are not there under another look. */
function withLateWords(plan: Plan, { mail, options, listing }: Work): Plan {
	const mayLack = plan.action === 'skip' && !plan.isRedacted && options.repairDoubles && listing !== undefined;
	if (!mayLack || !lacksWords(plan.conversation, mail)) return plan;
	return { action: 'append', conversation: plan.conversation, reason: 'The words of the mail came after it' };
}

async function repairedIn(api: Api, work: Work, { linked }: Seen) {
	const { mail, options, listing } = work;
	if (!options.repairDoubles) return { linked, repaired: undefined };
	const result = await repair(api, linked, { mail, newAfterDays: options.newAfterDays });
	const [stays] = result.linked;
	if (result.repaired.merged.length > 0 && stays) {
		[...result.repaired.merged, String(stays.id)].forEach((id) => listing?.forget(id));
		rememberConversation(api, mail.key, { id: String(stays.id) });
	}
	return result;
}

interface Outcome {
	done: Done;
	/** Absent: the words may have files and notes beside them. */
	isNoRepeat?: boolean;
	repaired?: Received['repaired'];
}

/** What comes after the words: they are in Intercom by now. */
async function finished(api: Api, work: Work, { done, isNoRepeat = true, repaired }: Outcome): Promise<Received> {
	const { incoming, options, mail } = work;
	const { conversation, ...told } = done;
	rememberBrought(api, incoming, done);
	rememberAnswered(api, incoming);
	const isWritten = done.action === 'created' || done.action === 'appended';
	const evidence = done.partId ? { ...mail.evidence, partId: done.partId, isSeen: true } : mail.evidence;
	const known = { ...mail, contactId: done.contactId ?? mail.contactId, evidence };
	const rest = await bringRest(api, { conversation, done, mail: known, incoming, options, isNoRepeat });
	if (rest.hasWritten) work.listing?.forget(done.conversationId);
	if (isWritten && !incoming.author.isTrusted && conversation) await noteClaimed(api, conversation, incoming);
	const notAdded = isWritten ? await addPeople(api, done.conversationId, work) : [];
	const notDone = [...(done.notDone ?? []), ...notAdded];
	const { missingFiles, refusedFiles } = rest;
	return {
		...told,
		missingFiles,
		...(refusedFiles ? { refusedFiles } : {}),
		...(notDone.length > 0 ? { notDone } : {}),
		link: mail.key,
		...(repaired ? { repaired } : {}),
	};
}

/** The search may still show without a link what belongs to another thread by now, such as a form that was sent twice; so what is to be adopted is read first. */
async function certainPlan(api: Api, situation: Situation): Promise<Plan> {
	const plan = inboundPlan(situation);
	if (plan.action !== 'adopt') return plan;
	const { id } = plan.conversation;
	const now = await readConversation(api, String(id));
	if (now && isUnlinked(now)) return { ...plan, conversation: now };
	const found = situation.found.filter((conversation) => conversation.id !== id);
	const linked = now && isLinkedTo(now, situation.mail.key) ? [...situation.linked, now] : situation.linked;
	return await certainPlan(api, { ...situation, found, linked });
}
