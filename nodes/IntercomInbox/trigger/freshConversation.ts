import type { TriggerParameters } from './options';
import { answerLinkOf } from '../../../domain/bridge/link/link';
import { hasContent } from '../../../domain/bridge/outboundPart';
import { record } from '../../../domain/record';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import { isWritten, type ContactFacts } from './answerItem';
import { firstWords } from './firstWords';
import { contactIn, fetchConversation, otherParticipants, withAddress } from './conversation';
import { text, type IntercomEvent } from './notification';
import type { Desk } from '../../shared/webhook/source';
import type { Workspace } from './workspace';

export interface Found {
	conversation: Json;
	contact: ContactFacts | null;
	participants?: ContactFacts[];
	/** As the notification has it: of its parts there is hardly more than the answer. */
	isPartial?: true;
}

/** Undefined: the conversation has been deleted. Throws a Failure when neither Intercom nor the notification has what is needed. */
export async function freshest(
	wanted: Json[],
	{ event, parameters, desk, workspace }: Setting,
): Promise<Found | undefined> {
	const told: Found = { conversation: event.item, contact: contactIn(event.item), isPartial: true };
	if (!parameters.fetchConversation && (await workspace.isProven())) return told;
	void workspace.whose();
	return await fetched(await desk.api(), event, desk).catch(async (error: unknown) => {
		if (!isEnough(wanted, event) || !(await workspace.isProven())) return await Promise.reject(error);
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
	const participants = await otherParticipants(api, conversation).catch((error: unknown) => {
		warn(desk, 'going on without the addresses of the other participants', error);
		return undefined;
	});
	return { conversation, contact: known, participants };
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

/**
 * By id, as Intercom has them now; a part that is not among the newest 500 as the notification has it. Where nobody knows whose notification
 * it is, only what the conversation has.
 */
export async function freshParts(wanted: Json[], conversation: Json, { workspace }: Setting): Promise<Json[]> {
	const { conversation_parts: parts } = record(conversation.conversation_parts);
	const known = [firstWords(conversation), ...(Array.isArray(parts) ? parts : [])].map(record);
	const byId = new Map(known.map((part) => [text(part.id), part]));
	const isProven = await workspace.isProven();
	return wanted
		.filter(({ id }) => isProven || byId.has(text(id)))
		.map((part) => ({ ...part, ...byId.get(text(part.id)) }));
}

export interface Setting {
	event: IntercomEvent;
	parameters: TriggerParameters;
	desk: Desk;
	workspace: Workspace;
}
