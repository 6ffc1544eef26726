import { conversationView } from './conversationView';
import { ApiError, parameterInvalid, parameterMissing, partNotFound } from '../protocol/errors';
import { addPart, notify } from './parts';
import { findConversation } from '../people';
import type { Routes } from '../protocol/routes';
import { readBody, since, type Body } from '../protocol/body';
import { id, oneOf, record, required } from '../../server/shape';
import type { ConversationRecord, Workspace } from '../state';
import { isContact } from './statistics';
import { createTicket, findTicketType } from '../tickets/tickets';
import { ticketView } from '../tickets/ticketView';

const redactShape = {
	type: required(oneOf('conversation_part', 'source')),
	conversation_id: required(id),
	conversation_part_id: id,
	source_id: id,
};
const convertShape = { ticket_type_id: required(id), ticket_state_id: since('2.16', id), attributes: record };
const DELETED = '<p><i>This message was deleted</i></p>';

/** Redact, merge, convert. Source: docs/facts/intercom.md 7.16, 7.18. */
export function conversationTransformRoutes(workspace: Workspace): Routes {
	return {
		'POST /conversations/redact': {
			answer: ({ json, version }) =>
				conversationView(workspace, redact(workspace, readBody(redactShape, json(), version)), version),
		},
		'POST /conversations/:id/merge': {
			since: '2.16',
			answer: ({ params, json, version }) =>
				conversationView(workspace, merge(workspace, findConversation(workspace, params.id), json()), version),
		},
		'POST /conversations/:id/convert': {
			answer: ({ params, json, version }) => {
				const conversation = findConversation(workspace, params.id);
				const body = readBody(convertShape, json(), version);
				const type = findTicketType(workspace, body.ticket_type_id);
				if (type.category !== 'Customer')
					throw parameterInvalid('Ticket type is not a customer ticket type', 'ticket_type_id');
				const ticket = createTicket(workspace, {
					// A ticket is a conversation with the same id. Source: docs/facts/intercom.md 7.19.
					id: workspace.quirks.is('ticket-topics') ? conversation.id : undefined,
					type,
					stateId: body.ticket_state_id,
					attributes: body.attributes ?? {},
					contactIds: conversation.contactIds,
					companyId: null,
				});
				conversation.ticketId = ticket.id;
				workspace.saveConversation(conversation);
				return ticketView(workspace, ticket, version);
			},
		},
	};
}

function redact(workspace: Workspace, body: Body<typeof redactShape>): ConversationRecord {
	const conversation = workspace.conversations.get(body.conversation_id);
	if (!conversation) throw partNotFound();
	if (body.type === 'source') redactSource(conversation, body.source_id);
	else redactPart(workspace, conversation, body.conversation_part_id);
	workspace.saveConversation(conversation);
	return conversation;
}

function redactSource({ source }: ConversationRecord, sourceId: string | undefined): void {
	if (sourceId === undefined) throw parameterMissing('source_id');
	if (source.id !== sourceId) throw partNotFound();
	if (!isContact(source.author.type))
		throw new ApiError(400, 'conversation_part_not_redactable', 'Only messages of contacts can be redacted');
	Object.assign(source, { body: DELETED, attachments: [], redacted: true });
}

/** Words of a part go for good. Throws for a part that has none. */
export function redactPart(workspace: Workspace, conversation: ConversationRecord, partId: string | undefined): void {
	if (partId === undefined) throw parameterMissing('conversation_part_id');
	const part = conversation.parts.find((each) => each.id === partId);
	if (!part) throw partNotFound();
	if (part.body === null) throw new ApiError(400, 'conversation_part_not_redactable', 'This part has no body');
	Object.assign(part, { body: DELETED, attachments: [], redacted: true, updated_at: workspace.nowSec() });
	notify(workspace, 'conversation_part.redacted', { conversation, parts: [part] });
}

/** The conversation of the path goes into the one that the body names, and is closed. */
function merge(workspace: Workspace, secondary: ConversationRecord, json: unknown): ConversationRecord {
	const into = (json as { merge_into_conversation_id?: unknown } | null)?.merge_into_conversation_id;
	if (!Number.isSafeInteger(into)) {
		throw parameterInvalid(
			'merge_into_conversation_id must be a valid integer conversation ID',
			'merge_into_conversation_id',
		);
	}
	const primary = workspace.conversations.get(String(into));
	if (!primary) throw mergeFailed('Primary conversation not found');
	if (primary === secondary) throw mergeFailed('A conversation cannot be merged into itself');
	if (wasMerged(secondary)) throw mergeFailed('Secondary conversation has already been merged');
	primary.contactIds = [...new Set([...primary.contactIds, ...secondary.contactIds])];
	secondary.state = 'closed';
	secondary.waiting_since = null;
	const about = (other: ConversationRecord) => ({ conversation: { id: other.id } });
	addPart(workspace, secondary, {
		part_type: 'merged_secondary_conversation',
		author: workspace.operator,
		event_details: about(primary),
		throughApi: false,
	});
	addPart(workspace, primary, {
		part_type: 'merged_primary_conversation',
		author: workspace.operator,
		event_details: about(secondary),
		throughApi: false,
	});
	return primary;
}

function mergeFailed(message: string): ApiError {
	return new ApiError(422, 'merge_failed', message);
}

function wasMerged({ parts }: ConversationRecord): boolean {
	return parts.some(({ part_type }) => part_type === 'merged_secondary_conversation');
}
