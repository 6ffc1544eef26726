import { hasContent } from '../../../domain/bridge/outboundPart';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';
import { text, type IntercomEvent } from './notification';

/** A teammate has started a conversation. No thread is linked to it yet, so nothing asks for one. */
export function isStart(topic: string): boolean {
	return topic === 'conversation.admin.single.created';
}

/** The parts that set the event off. Where a teammate starts a conversation that is its source, which is no part (docs/facts/intercom.md 7.7). */
export function partsOf({ topic, parts, item }: IntercomEvent): Json[] | undefined {
	const first = isStart(topic) ? firstWords(item) : undefined;
	return first && hasContent(first) ? [first] : parts;
}

/** The first message of a conversation, in the form of a part; undefined: there is none. */
export function firstWords({ source, created_at: createdAt }: Json): Json | undefined {
	const message = record(source);
	return text(message.id) === undefined ? undefined : { ...message, part_type: 'comment', created_at: createdAt };
}
