import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';

/** A notification of Intercom, read at the border. Source: docs/facts/intercom.md 10.12, 10.15, 10.16. */
export interface IntercomEvent {
	topic: string;
	/** The same for both attempts; a ping has none. */
	id: string | undefined;
	/** Unix seconds. */
	sentAtSec: unknown;
	/** Intercom has sent it before, and does not again. */
	isLastAttempt: boolean;
	/** The workspace that it is about. */
	appId: string | undefined;
	item: Json;
	/** Deleted conversations come as `conversation_id`. */
	conversationId: string | undefined;
	/** The parts that set it off; undefined: it is not about a conversation's messages. */
	parts: Json[] | undefined;
}

/** Undefined: this is no notification of Intercom. */
export function readEvent(json: Json): IntercomEvent | undefined {
	const { item } = record(json.data);
	if (typeof json.topic !== 'string' || json.topic === '') return undefined;
	const object = record(item);
	const parts = record(object.conversation_parts).conversation_parts ?? record(object.ticket_parts).ticket_parts;
	const isConversation = Array.isArray(parts) && object.id !== undefined;
	return {
		topic: json.topic,
		id: text(json.id),
		appId: text(json.app_id),
		sentAtSec: json.created_at,
		isLastAttempt: typeof json.delivery_attempts === 'number' && json.delivery_attempts > 1,
		item: object,
		conversationId:
			text(object.conversation_id) ?? (isConversation || object.type === 'conversation' ? text(object.id) : undefined),
		parts: isConversation ? parts.map(record) : undefined,
	};
}

/** Ids are strings in most places and numbers in some. */
export function text(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	// Half a character can't be put into an address.
	return typeof value === 'string' && value !== '' && !/\p{Surrogate}/u.test(value) ? value : undefined;
}
