import { answerLinkOf } from '../../../domain/bridge/link/link';
import { translationOf } from '../../../domain/bridge/text/translation';
import { isHtml, readEmail, textToHtml } from '../../../domain/email';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';
import { text, type IntercomEvent } from './notification';

export interface ContactFacts {
	id: string;
	email: string | null;
	name: string | null;
}

/** What an item is made of: the conversation as fresh as it could be had, one of its parts, and the person outside. */
export interface Answer {
	conversation: Json;
	part: Json | undefined;
	contact: ContactFacts | null;
	/** Everybody else outside who takes part, as far as their addresses could be had. */
	participants?: ContactFacts[];
	/** The conversation is not whole: what customers wrote before may be missing. */
	isPartial?: true;
	/** Why the part must not be mailed; absent where it may. */
	reason?: string;
}

/** The trigger's item for a conversation, see docs/architecture.md "Items between the nodes". */
export function answerItem(
	{ topic, id, conversationId }: Pick<IntercomEvent, 'topic' | 'id' | 'conversationId'>,
	{ conversation, part, contact, participants = [], isPartial, reason }: Answer,
): Json {
	return {
		topic,
		notificationId: id ?? null,
		conversationId,
		link: answerLinkOf(conversation) ?? null,
		part: part ? partFacts(part, record(conversation.custom_attributes).Language) : null,
		contact,
		...(participants.length > 0 ? { participants } : {}),
		conversation,
		...(isPartial ? { isPartial } : {}),
		...(reason ? { reason } : {}),
	};
}

function partFacts(part: Json, customersLanguage: unknown): Json {
	const author = record(part.author);
	const written = htmlOf(part);
	const translation = translationOf(part, customersLanguage);
	const body = translation ? htmlOf(translation) : written;
	return {
		id: text(part.id) ?? null,
		type: part.part_type ?? null,
		body,
		text: body === null ? '' : readEmail({ body }).text,
		...(translation ? { language: translation.language, originalBody: written } : {}),
		// Unix seconds, as Intercom has it.
		createdAt: part.created_at ?? null,
		author: {
			type: author.type ?? null,
			id: text(author.id) ?? null,
			name: author.name ?? null,
			email: author.email ?? null,
		},
		attachments: (Array.isArray(part.attachments) ? part.attachments : []).map(attachmentFacts),
	};
}

/** Webhooks of apps on API 2.15 and later carry plain text where REST has HTML (docs/facts/intercom.md 2.5). */
function htmlOf(part: { body?: unknown }): string | null {
	if (typeof part.body !== 'string') return null;
	return isWritten({ body: part.body }) ? part.body : textToHtml(part.body);
}

/** Whether its body is the HTML that was written, or there is none to be had. */
export function isWritten({ body }: Json): boolean {
	return typeof body !== 'string' || body === '' || (body.trimStart().startsWith('<') && isHtml(body));
}

function attachmentFacts(value: unknown): Json {
	const { name, url, content_type: contentType, filesize } = record(value);
	return { name: name ?? null, url: url ?? null, contentType: contentType ?? null, size: filesize ?? null };
}

/** Any other topic: the object as it came, dates as they came. */
export function plainItem({ topic, id, conversationId, item }: IntercomEvent): Json {
	return { ...item, topic, notificationId: id ?? null, ...(conversationId ? { conversationId } : {}) };
}
