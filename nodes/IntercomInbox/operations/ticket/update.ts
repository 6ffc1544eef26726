import { agentOptions, passConversation } from '../../fields/agentGate';
import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { adminId, companyId, optional, teamId } from '../../fields/ids';
import { ticketId, ticketStateId, ticketTypeId } from '../../fields/ticketIds';
import type { Ticket } from '../../client/tickets';
import { acting, assignee, type Assignees } from './assignee';
import { changeType, isEmpty } from './changeType';
import { requiredSeconds } from '../../../shared/kit/fields/seconds';
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

export const update = operation({
	name: 'Update',
	action: 'Update a ticket',
	description:
		"Update a ticket's state, attributes, assignee or visibility. Fields that you don't add keep their value.",
	fields: { ticketId },
	options: {
		...agentOptions,
		adminAssigneeId: field({
			...adminId,
			displayName: 'Assigned Teammate',
			description: 'The teammate to assign the ticket to; empty unassigns it. Uses API version 2.14 or later.',
		}),
		adminId: field({
			...adminId,
			description:
				'The teammate shown as the author of an assignment. If empty or not added, the owner of the access token. Uses API version 2.14 or later.',
		}),
		attributes: ticketAttributes,
		attributeRows: ticketAttributeRows,
		companyId: field({
			...optional(companyId),
			description: "Intercom's ID of the ticket's company; empty removes the company. Uses API version 2.12 or later.",
		}),
		description: ticketDescription,
		isShared: field({
			displayName: 'Visible to the Contact',
			type: 'boolean',
			default: true,
			description: 'Whether the contact can see the ticket',
		}),
		open: field({
			displayName: 'Open',
			type: 'boolean',
			default: true,
			description: 'Whether the ticket is open. Closing it also ends a snooze.',
		}),
		skipNotifications: field({
			displayName: 'Skip Notifications',
			type: 'boolean',
			default: false,
			description: 'Whether to send no notifications about the change. Uses API version 2.15 or later.',
		}),
		snoozedUntil: field({
			displayName: 'Snoozed Until',
			type: 'dateTime',
			default: '',
			description: 'When the ticket reopens; must be in the future',
		}),
		teamAssigneeId: field({
			...optional(teamId),
			displayName: 'Assigned Team',
			description: 'The team to assign the ticket to; empty unassigns it. Uses API version 2.14 or later.',
		}),
		ticketStateId: field({
			...optional(ticketStateId),
			description: "The new state; it must belong to the ticket's type. Uses API version 2.12 or later.",
		}),
		ticketTypeId: field({
			...optional(ticketTypeId),
			description:
				'The new ticket type, of the same category. Attributes of the same name and type are kept. Its state is Ticket State, or else the current one. Uses API version 2.16 or later.',
		}),
		title: ticketTitle,
	},
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutTicketParts,
	async execute({ api, params, options, gate }) {
		const { isShared, skipNotifications } = options;
		const type = options.ticketTypeId?.trim();
		const changes = changesOf(options);
		if (!type) refuseNothing(changes);
		// Shows a ticket of the team to its contact.
		if (isShared) await passConversation({ api, gate, options }, params.ticketId, 'tickets');
		else gate.pass();
		const changed = type ? await changeType(api, { ...params, type }, changes) : undefined;
		if (changed && isEmpty(changed.left)) return changed.ticket;
		const body = {
			...(changed?.left ?? changes),
			admin_id: await acting(api, options),
			skip_notifications: skipNotifications || undefined,
		};
		return await api.put<Ticket>(path`/tickets/${params.ticketId}`, body, {
			headers: atLeastFor(body, TICKET_FIELDS_SINCE, api.connection),
		});
	},
});

interface Changes extends Assignees {
	companyId?: string;
	description?: string;
	attributes?: unknown;
	isShared?: boolean;
	open?: boolean;
	snoozedUntil?: string;
	ticketStateId?: string;
	title?: string;
}

function changesOf({ companyId: company, snoozedUntil, ...options }: Changes): Json {
	return {
		ticket_attributes: attributesOf(options),
		ticket_state_id: options.ticketStateId?.trim() || undefined,
		open: options.open,
		is_shared: options.isShared,
		snoozed_until: snoozedUntil === undefined ? undefined : requiredSeconds(snoozedUntil, 'Snoozed Until'),
		company_id: company === undefined ? undefined : company.trim() || null,
		assignee_id: assignee(options),
	};
}
