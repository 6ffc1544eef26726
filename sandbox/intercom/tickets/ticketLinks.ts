import { conversationView } from '../conversations/conversationView';
import { readBody } from '../protocol/body';
import { ApiError, parameterInvalid } from '../protocol/errors';
import type { Routes } from '../protocol/routes';
import { id, record, required } from '../../server/shape';
import type { ConversationRecord, TicketRecord, Workspace } from '../state';
import { checkAttributes, findTicket, findTicketType, ticketState } from './tickets';
import { ticketView } from './ticketView';

const linkShape = { conversation_id: required(id) };
const typeShape = { ticket_type_id: required(id), ticket_state_id: required(id), ticket_attributes: record };
const MAX_LINKS = 2_500;

/** Trackers and what they are about, and another type. Source: Intercom's OpenAPI 2.16, `linkConversationToTicket`, `changeTicketType`. */
export function ticketLinkRoutes(workspace: Workspace): Routes {
	return {
		'POST /tickets/:id/linked_conversations': {
			since: '2.16',
			answer: ({ params, json, version }) => {
				const tracker = findTracker(workspace, params.id);
				const conversation = linkable(workspace, readBody(linkShape, json(), version).conversation_id);
				refuseSecond(workspace, conversation.id);
				const links = tracker.linkedIds ?? [];
				if (links.length >= MAX_LINKS)
					throw new ApiError(400, 'linked_conversation_limit_exceeded', 'Ticket has reached the maximum number');
				tracker.linkedIds = [...links, conversation.id];
				workspace.changed();
				return conversationView(workspace, conversation, version);
			},
		},
		'DELETE /tickets/:id/linked_conversations/:linked': {
			since: '2.16',
			answer: ({ params, version }) => {
				const tracker = findTracker(workspace, params.id);
				const conversation = linkable(workspace, params.linked);
				if (!tracker.linkedIds?.includes(conversation.id))
					throw new ApiError(404, 'conversation_not_found', 'Conversation not found');
				tracker.linkedIds = tracker.linkedIds.filter((each) => each !== conversation.id);
				workspace.changed();
				return conversationView(workspace, conversation, version);
			},
		},
		'POST /tickets/:id/change_type': {
			since: '2.16',
			answer: ({ params, json, version }) => {
				const ticket = findTicket(workspace, params.id);
				changeType(workspace, ticket, readBody(typeShape, json(), version));
				return ticketView(workspace, ticket, version);
			},
		},
	};
}

function findTracker(workspace: Workspace, ticketId: string): TicketRecord {
	const ticket = findTicket(workspace, ticketId);
	if (findTicketType(workspace, ticket.typeId).category !== 'Tracker')
		throw new ApiError(400, 'invalid_ticket_type', 'Only tracker tickets support linking conversations');
	return ticket;
}

function linkable(workspace: Workspace, conversationId: string): ConversationRecord {
	const conversation = workspace.conversations.get(conversationId);
	if (!conversation) throw new ApiError(404, 'conversation_not_found', 'Conversation not found');
	return conversation;
}

function refuseSecond(workspace: Workspace, conversationId: string): void {
	const isLinked = [...workspace.tickets.values()].some(({ linkedIds }) => linkedIds?.includes(conversationId));
	if (isLinked) throw new ApiError(400, 'already_linked_to_tracker', 'A conversation can only have one tracker ticket');
}

interface NewType {
	ticket_type_id: string;
	ticket_state_id: string;
	ticket_attributes?: Record<string, unknown>;
}

function changeType(workspace: Workspace, ticket: TicketRecord, body: NewType): void {
	const [from, to] = [ticket.typeId, body.ticket_type_id].map((typeId) => findTicketType(workspace, typeId));
	if (!from || !to || from === to) throw parameterInvalid('Cannot change to the same ticket type');
	if (from.category !== to.category) throw parameterInvalid('Ticket type must be in the same category');
	checkAttributes(to, body.ticket_attributes ?? {});
	const kept = Object.entries(ticket.ticket_attributes).filter(([name]) => to.attributes.includes(name));
	ticket.ticket_attributes = { ...Object.fromEntries(kept), ...body.ticket_attributes };
	ticket.stateId = ticketState(body.ticket_state_id).id;
	ticket.typeId = to.id;
	ticket.updated_at = workspace.nowSec();
	workspace.changed();
}
