import { answerLinkOf } from '../../../domain/bridge/link/link';
import { outboundPart } from '../../../domain/bridge/outboundPart';
import { translationOf } from '../../../domain/bridge/text/translation';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';
import { answerItem } from './answerItem';
import { contactIn, fetchConversation } from './conversation';
import { text, type IntercomEvent } from './notification';
import { unlinkedAnswers } from './problems';
import type { TriggerParameters } from './options';
import type { Outcome } from '../../shared/webhook/source';
import { BY_ANOTHER, eventAlone, isByWanted } from './eventAlone';
import { isStart, partsOf } from './firstWords';
import { freshest, freshParts, type Setting } from './freshConversation';

/** Customers' messages, ratings and the like: nothing is dropped, and `reason` says why the part must not be mailed. */
export function newestPartItem(event: IntercomEvent, parameters: TriggerParameters): Json {
	const part = event.parts?.at(-1);
	const decision = part ? outboundPart(part, parameters) : undefined;
	// The answer itself comes on another topic; mailed from here, too, it would go out twice.
	const reason = decision && !decision.send ? decision.reason : 'the topic is no answer';
	return answerItem(event, { conversation: event.item, part, contact: contactIn(event.item), reason });
}

/** The parts that may go out, each as an item with the conversation as it is now. Throws a Failure when that can't be had now. */
export async function readAnswers(setting: Setting): Promise<Outcome> {
	const parts = partsOf(setting.event) ?? (await partsOfThatTime(setting));
	if (!parts) return { skipped: 'it names no conversation that is there' };
	const reasons = parts.map((part) => refused(part, setting.parameters) ?? untranslated(part, setting) ?? '');
	const mailable = parts.filter((_, at) => reasons[at] === '');
	const problems = problemsOf(parts, setting);
	if (mailable.length === 0)
		return problems.length > 0 ? { outputs: [[], problems] } : eventAlone(parts, { setting, reason: joined(reasons) });
	const wanted = mailable.filter((part) => !isRepeat(part, setting));
	const answers: Outcome =
		wanted.length > 0 ? await withFreshConversation(wanted, setting) : { skipped: joined([...reasons, 'a repeat']) };
	if (problems.length === 0) return answers;
	return { outputs: ['outputs' in answers ? (answers.outputs[0] ?? []) : [], problems] };
}

/** Words of a teammate that may be meant for the customer, on a type of part that nobody knows: for a person to look at. */
function problemsOf(parts: readonly Json[], setting: Setting): Json[] {
	const { event, parameters } = setting;
	return parts.flatMap((part) => {
		const decision = outboundPart(part, parameters);
		if (decision.send || !decision.isUnknown || isRepeat(part, setting)) return [];
		const { reason } = decision;
		return [answerItem(event, { conversation: event.item, part, contact: contactIn(event.item), reason })];
	});
}

/** Older than this, a part is not what a notification is about. */
const AROUND_SEC = 300;

/** For a notification that came without its parts: those that were written shortly before. Throws a Failure when they can't be had now. */
async function partsOfThatTime({ event, desk }: Setting): Promise<Json[] | undefined> {
	if (!event.conversationId) return undefined;
	const conversation = await fetchConversation(await desk.api(), event.conversationId);
	if (!conversation) return undefined;
	const toldAtSec = typeof event.sentAtSec === 'number' ? event.sentAtSec : desk.nowMs / 1000;
	const { conversation_parts: parts } = record(conversation.conversation_parts);
	return (Array.isArray(parts) ? parts.map(record) : []).filter(
		({ created_at: createdAt }) => typeof createdAt === 'number' && createdAt >= toldAtSec - AROUND_SEC,
	);
}

/** Why a part does not pass this trigger; undefined: it does. */
export function refused(part: Json, parameters: TriggerParameters): string | undefined {
	const decision = outboundPart(part, parameters);
	if (!decision.send) return decision.reason;
	return isByWanted(part, parameters) ? undefined : BY_ANOTHER;
}

/**
 * Where Intercom translates the conversation and the trigger is on the translation's own topic, the answer comes on that, in the
 * customer's language; reconcile sends one whose translation never comes.
 */
function untranslated(part: Json, { event: { topic, item }, parameters }: Setting): string | undefined {
	const isTranslated = record(item.custom_attributes)['Auto-translated'] === true;
	if (!isTranslated || topic.endsWith('.translated') || translationOf(part)) return undefined;
	const own = topic.startsWith('ticket.') ? 'ticket.admin.replied.translated' : 'conversation.admin.replied.translated';
	return parameters.topics.includes(own) ? 'its translation comes on a topic of its own' : undefined;
}

/** One answer comes on several topics, each under a notification id of its own. */
function isRepeat(part: Json, { event, desk }: Setting): boolean {
	const id = text(part.id);
	return id !== undefined && !desk.claim(`part ${event.conversationId} ${id}`);
}

async function withFreshConversation(wanted: Json[], setting: Setting): Promise<Outcome> {
	const { event, parameters } = setting;
	const found = await freshest(wanted, setting);
	if (!found) return { skipped: 'the conversation is gone' };
	const fresh = await freshParts(wanted, found.conversation, setting);
	if (fresh.length === 0) return { skipped: 'the conversation does not have the part' };
	const unsent = unlinkedAnswers(fresh, setting, found);
	if (unsent) return { outputs: [[], unsent] };
	const { conversation, contact, participants, isPartial } = found;
	if (parameters.onlyLinked && !isStart(event.topic) && !answerLinkOf(conversation))
		return eventAlone(fresh, { setting, found, reason: 'the conversation is not linked to an email thread' });
	const reasons = fresh.map((part) => refused(part, parameters) ?? '');
	const sendable = fresh.filter((_, at) => reasons[at] === '');
	if (sendable.length === 0) return eventAlone(fresh, { setting, found, reason: joined(reasons) });
	return {
		outputs: [sendable.map((part) => answerItem(event, { conversation, part, contact, participants, isPartial }))],
	};
}

function joined(reasons: string[]): string {
	return [...new Set(reasons.filter(Boolean))].join(', ') || 'no parts';
}
