import { answerLinkOf } from '../../../domain/bridge/link';
import { hasContent, outboundPart } from '../../../domain/bridge/outboundPart';
import { sameAddress } from '../../../domain/email';
import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/operation';
import { answerItem, isWritten, type ContactFacts } from './answerItem';
import { contactIn, fetchConversation, withAddress } from './conversation';
import { text, type IntercomEvent } from './notification';
import type { TriggerParameters } from './options';
import type { Desk, Outcome } from '../../shared/webhook/source';

/** Customers' messages, ratings and the like: nothing is dropped, and `reason` says why the part must not be mailed. */
export function newestPartItem(event: IntercomEvent, parameters: TriggerParameters): Json {
	const part = event.parts?.at(-1);
	const decision = part ? outboundPart(part, parameters) : undefined;
	// The answer itself comes on another topic; mailed from here, too, it would go out twice.
	const reason = decision && !decision.send ? decision.reason : 'the topic is no answer';
	return answerItem(event, { conversation: event.item, part, contact: contactIn(event.item), reason });
}

interface Setting {
	event: IntercomEvent;
	parameters: TriggerParameters;
	desk: Desk;
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
	if (wanted.length === 0) return { skipped: joined(reasons) };
	return await withFreshConversation(wanted, setting, reasons);
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
	const { conversation, contact } = found;
	if (parameters.onlyLinked && !answerLinkOf(conversation))
		return { skipped: 'the conversation is not linked to an e-mail thread' };
	const fresh = freshParts(wanted, conversation);
	const sendable = fresh.filter((part) => refused(part, parameters) === undefined);
	if (sendable.length === 0)
		return { skipped: joined([...reasons, ...fresh.map((part) => refused(part, parameters) ?? '')]) };
	return { outputs: [sendable.map((part) => answerItem(event, { conversation, part, contact }))] };
}

interface Found {
	conversation: Json;
	contact: ContactFacts | null;
}

/** Undefined: the conversation has been deleted. Throws a Failure when neither Intercom nor the notification has what is needed. */
async function freshest(wanted: Json[], { event, parameters, desk }: Setting): Promise<Found | undefined> {
	const told: Found = { conversation: event.item, contact: contactIn(event.item) };
	if (!parameters.fetchConversation) return told;
	return await fetched(await desk.api(), event, desk).catch((error: unknown) => {
		if (!isEnough(wanted, event)) return Promise.reject(error);
		warn(desk, 'going on with what the notification says', error);
		return told;
	});
}

async function fetched(api: Api, event: IntercomEvent, desk: Desk): Promise<Found | undefined> {
	const conversation = await fetchConversation(api, String(event.conversationId));
	if (!conversation) return undefined;
	const contact = contactIn(conversation);
	const known = await withAddress(api, contact).catch((error: unknown) => {
		// The answer goes to the thread of the link; the address is a convenience.
		warn(desk, "going on without the contact's address", error);
		return contact;
	});
	return { conversation, contact: known };
}

function warn({ context }: Desk, what: string, error: unknown): void {
	context.logger.warn(`Intercom: ${what}. ${error instanceof Failure ? error.message : ''}`.trim());
}

/**
 * Whether the notification alone will do: linked, with words, and known not to be an app's (before 2.13 it does not
 * say). Since 2.15 it has plain text, without links and pictures (docs/facts/intercom.md 2.5): rather a minute later and
 * whole, but not never.
 */
function isEnough(wanted: Json[], { item, isLastAttempt }: IntercomEvent): boolean {
	const will = (part: Json) =>
		hasContent(part) && part.app_package_code !== undefined && (isLastAttempt || isWritten(part));
	return answerLinkOf(item) !== undefined && wanted.every(will);
}

/** By id, as Intercom has them now; a part that is not among the newest 500 as the notification has it. */
function freshParts(wanted: Json[], conversation: Json): Json[] {
	const { conversation_parts: parts } = record(conversation.conversation_parts);
	const byId = new Map((Array.isArray(parts) ? parts : []).map((part) => [text(record(part).id), record(part)]));
	return wanted.map((part) => ({ ...part, ...byId.get(text(part.id)) }));
}

function joined(reasons: string[]): string {
	return [...new Set(reasons.filter(Boolean))].join(', ') || 'no parts';
}
