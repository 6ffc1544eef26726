import { agentOptions, passContact } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { contactIdentity, ticketContact } from '../../fields/contactIdentity';
import { adminId, companyId, conversationId, optional, teamId } from '../../fields/ids';
import { ticketTypeId } from '../../fields/ticketIds';
import { createdAt } from '../../fields/messageFields';
import type { Ticket } from '../../client/tickets';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import {
	attributesOf,
	TICKET_FIELDS_SINCE,
	ticketAttributeRows,
	ticketAttributes,
	ticketDescription,
	ticketTitle,
	withoutTicketParts,
} from '../../fields/tickets';
import { atLeastFor } from '../../client/service';

export const create = operation({
	name: 'Create',
	action: 'Create a ticket',
	description: 'Create a ticket for a contact. An unknown email address creates a contact.',
	fields: { ticketTypeId, ...contactIdentity(), title: ticketTitle },
	options: {
		...agentOptions,
		adminAssigneeId: field({
			...adminId,
			displayName: 'Assigned Teammate',
			description: 'The teammate to assign the ticket to. Uses API version 2.14 or later.',
		}),
		attributes: ticketAttributes,
		attributeRows: ticketAttributeRows,
		companyId: field({
			...optional(companyId),
			description: "Intercom's ID of the ticket's company. Uses API version 2.12 or later.",
		}),
		conversationToLinkId: field({
			...optional(conversationId),
			displayName: 'Conversation to Link',
			description: 'The conversation to link the ticket to. Uses API version 2.14 or later.',
		}),
		createdAt,
		description: ticketDescription,
		skipNotifications: field({
			displayName: 'Skip Notifications',
			type: 'boolean',
			default: false,
			description: 'Whether to send no notifications about the ticket. Uses API version 2.15 or later.',
		}),
		teamAssigneeId: field({
			...optional(teamId),
			displayName: 'Assigned Team',
			description: 'The team to assign the ticket to. Uses API version 2.14 or later.',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutTicketParts,
	async execute({ api, params, options, gate }) {
		await passContact({ api, gate, options }, params);
		const body: Json = {
			ticket_type_id: params.ticketTypeId.trim(),
			contacts: [ticketContact(params)],
			ticket_attributes: attributesOf({
				title: params.title || undefined,
				description: options.description,
				attributeRows: options.attributeRows,
				attributes: options.attributes,
			}),
			company_id: options.companyId?.trim() || undefined,
			assignment: assignment(options.adminAssigneeId?.trim(), options.teamAssigneeId?.trim()),
			conversation_to_link_id: options.conversationToLinkId?.trim() || undefined,
			created_at: secondsOf(options.createdAt, 'Created At'),
			skip_notifications: options.skipNotifications || undefined,
		};
		return await api.post<Ticket>('/tickets', body, { headers: atLeastFor(body, TICKET_FIELDS_SINCE, api.connection) });
	},
});

function assignment(adminId?: string, teamId?: string): Json | undefined {
	if (!adminId && !teamId) return undefined;
	return { ...(adminId ? { admin_assignee_id: adminId } : {}), ...(teamId ? { team_assignee_id: teamId } : {}) };
}
