import type { Conversation } from '../../../../domain/bridge/conversation';
import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';

/** The same answer of a teammate has the same key in every execution, so it leaves once whatever is retried or delivered twice. */
export function partKey(json: Json): string | undefined {
	const { id } = partOf(json);
	return json.conversationId && id ? `intercom:${String(json.conversationId)}:${String(id)}` : undefined;
}

/** Conversation: Mirror Email tells by this that the mail is in Intercom already. */
export function withPart(metadata: unknown, json: Json): Json | undefined {
	const { id } = partOf(json);
	if (!json.conversationId || !id) return metadata as Json | undefined;
	return {
		intercom_conversation_id: String(json.conversationId),
		intercom_part_id: String(id),
		...(metadata as Json | undefined),
	};
}

export function partId(json: Json): string | undefined {
	const { id } = partOf(json);
	return id ? String(id) : undefined;
}

/** The conversation part in an item of the Intercom Inbox Trigger. */
export function partOf({ part }: Json): Json {
	return record(part);
}

/** The conversation in such an item. */
export function conversationOf({ conversation }: Json): Conversation | undefined {
	return typeof conversation === 'object' && conversation !== null ? (conversation as Conversation) : undefined;
}
