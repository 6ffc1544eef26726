import { answerLinkOf } from '../../../domain/bridge/link';
import { outboundPart } from '../../../domain/bridge/outboundPart';
import { sameAddress } from '../../../domain/email';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/operation';
import { answerItem } from './answerItem';
import { contactIn, fetchConversation } from './conversation';
import { text, type IntercomEvent } from './notification';
import { unlinkedAnswers } from './problems';
import type { TriggerParameters } from './options';
import type { Outcome } from '../../shared/webhook/source';
import { freshest, freshParts } from './freshConversation';
import type { Setting } from './freshConversation';

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
	const parts = setting.event.parts ?? (await partsOfThatTime(setting));
	if (!parts) return { skipped: 'it names no conversation that is there' };
	const reasons: string[] = [];
	const wanted: Json[] = [];
	for (const part of parts) {
		const refusal = refused(part, setting.parameters) ?? repeated(part, setting);
		if (refusal) reasons.push(refusal);
		else wanted.push(part);
	}
	const problems = problemsOf(parts, setting);
	const answers =
		wanted.length > 0 ? await withFreshConversation(wanted, setting, reasons) : { skipped: joined(reasons) };
	if (problems.length === 0) return answers;
	return { outputs: ['outputs' in answers ? (answers.outputs[0] ?? []) : [], problems] };
}

/** Words of a teammate that may be meant for the customer, on a type of part that nobody knows: for a person to look at. */
function problemsOf(parts: readonly Json[], setting: Setting): Json[] {
	const { event, parameters } = setting;
	return parts.flatMap((part) => {
		const decision = outboundPart(part, parameters);
		if (decision.send || !decision.isUnknown || repeated(part, setting)) return [];
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
	return isByWanted(part, parameters) ? undefined : 'written by another teammate';
}

function isByWanted(part: Json, { authors }: TriggerParameters): boolean {
	const { id, email } = record(part.author);
	return authors.length === 0 || authors.some((wanted) => wanted.trim() === text(id) || sameAddress(wanted, email));
}

/** One answer comes on several topics, each under a notification id of its own. */
function repeated(part: Json, { event, desk }: Setting): string | undefined {
	const id = text(part.id);
	return id && !desk.claim(`part ${event.conversationId} ${id}`) ? 'a repeat' : undefined;
}

async function withFreshConversation(wanted: Json[], setting: Setting, reasons: string[]): Promise<Outcome> {
	const { event, parameters } = setting;
	const found = await freshest(wanted, setting);
	if (!found) return { skipped: 'the conversation is gone' };
	const unsent = unlinkedAnswers(wanted, setting, found);
	if (unsent) return { outputs: [[], unsent] };
	const { conversation, contact, participants } = found;
	if (found.isElsewhere) return { skipped: 'of another workspace' };
	if (parameters.onlyLinked && !answerLinkOf(conversation))
		return { skipped: 'the conversation is not linked to an e-mail thread' };
	const fresh = freshParts(wanted, conversation);
	const sendable = fresh.filter((part) => refused(part, parameters) === undefined);
	if (sendable.length === 0)
		return { skipped: joined([...reasons, ...fresh.map((part) => refused(part, parameters) ?? '')]) };
	return { outputs: [sendable.map((part) => answerItem(event, { conversation, part, contact, participants }))] };
}

function joined(reasons: string[]): string {
	return [...new Set(reasons.filter(Boolean))].join(', ') || 'no parts';
}
