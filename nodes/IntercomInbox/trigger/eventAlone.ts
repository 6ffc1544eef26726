import type { Part } from '../../../domain/bridge/conversation';
import { saysStop } from '../../../domain/bridge/outcome/delayed';
import { sameAddress } from '../../../domain/email';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';
import type { Outcome } from '../../shared/webhook/source';
import { answerItem } from './answerItem';
import { isReply, mayStartAlone } from './topics/answerTopics';
import { contactIn } from './conversation';
import type { Found, Setting } from './freshConversation';
import { text } from './notification';
import type { TriggerParameters } from './options';

export const BY_ANOTHER = 'written by another teammate';

interface Without {
	setting: Setting;
	/** The conversation where it was fetched. */
	found?: Found;
	/** Why there is nothing to mail. */
	reason: string;
}

/** docs/loop.md Out 1: an event about a state (closed, assigned, snoozed) starts a run, too; its item says why its part is not to be mailed. */
export function eventAlone(parts: readonly Json[], { setting, found, reason }: Without): Outcome {
	const { event, parameters, desk } = setting;
	const part = parts.at(-1);
	const isStop = parameters.eventsWithoutAnswer === 'stop' && parts.some(isStopNote);
	if (!isStop && !startsAlone(event.topic, parameters)) return { skipped: reason };
	if (part && !isStop && !isByWanted(part, parameters)) return { skipped: BY_ANOTHER };
	// Assigning is told on two topics.
	const id = text(part?.id);
	if (id && !desk.claim(`event ${event.conversationId} ${id}`)) return { skipped: 'a repeat' };
	const { conversation, contact, participants } = found ?? { conversation: event.item, contact: contactIn(event.item) };
	const item = answerItem(event, { conversation, part, contact, participants, reason: isStop ? STOPS : reason });
	return { outputs: isStop ? [[], [item]] : [[item]] };
}

const STOPS = 'It may stop an answer that has not left yet';

/** What can stop an answer and never carries one. */
const STOPPING = ['conversation_part.redacted', 'ticket.note.created'];

/** Undefined: the topic is none that was chosen to stop answers. */
export function stopsAlone({ event, parameters }: Setting): Outcome | undefined {
	if (parameters.eventsWithoutAnswer !== 'stop' || !STOPPING.includes(event.topic)) return undefined;
	const { parts = [], item } = event;
	const isRedaction = event.topic === STOPPING[0];
	if (!isRedaction && !parts.some(isStopNote)) return { skipped: 'a note' };
	const facts = { conversation: item, part: parts.at(-1), contact: contactIn(item), reason: STOPS };
	return { outputs: [[], [answerItem(event, facts)]] };
}

function isStopNote(part: Json): boolean {
	return saysStop(part as unknown as Part);
}

/**
 * Whoever chose an answer's own topic wants answers, and the topics beside it are chosen because an answer can come on them, too. A
 * topic that carries no answer, or that was chosen without those, is wanted for itself.
 */
function startsAlone(topic: string, { eventsWithoutAnswer, topics }: TriggerParameters): boolean {
	if (eventsWithoutAnswer !== 'automatic') return eventsWithoutAnswer === 'always';
	return !isReply(topic) && (mayStartAlone(topic) || !topics.some(isReply));
}

export function isByWanted(part: Json, { authors }: TriggerParameters): boolean {
	const { id, email } = record(part.author);
	return authors.length === 0 || authors.some((wanted) => wanted.trim() === text(id) || sameAddress(wanted, email));
}
