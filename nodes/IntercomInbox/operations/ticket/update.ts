import type { Api } from '../../../shared/http/api';
import { refuseNothing } from '../../../shared/kit/changes';
import { badInput } from '../../../shared/base/failure';
import { field, operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { adminId, companyId, optional, teamId, ticketId, ticketStateId } from '../../fields/ids';
import { actingAdminNumber } from '../../client/me';
import type { Ticket } from '../../client/model';
import { requiredSeconds } from '../../../shared/kit/seconds';
import {
	attributesOf,
	TICKET_FIELDS_SINCE,
	ticketAttributes,
	ticketDescription,
	ticketTitle,
	withoutTicketParts,
} from '../../fields/tickets';
import { atLeastFor } from '../../client/service';

export const update = operation({
	name: 'Update',
	action: 'Update a ticket',
	description: 'Change state, attributes, assignee or visibility of a ticket; what is not listed stays as it is',
	fields: { ticketId },
	options: {
		adminAssigneeId: field({
			...adminId,
			displayName: 'Assigned Teammate',
			description: 'Who looks after the ticket from now on; empty is nobody. Needs API version 2.14 and asks for it.',
		}),
		adminId: field({
			...adminId,
			description:
				'Who does it. Empty, or not listed while the ticket is assigned: the teammate who owns the access token. Needs API version 2.14 and asks for it.',
		}),
		attributes: ticketAttributes,
		companyId: field({
			...optional(companyId),
			description:
				"Intercom's ID of the company that the ticket is about; empty takes it away. Needs API version 2.12 and asks for it.",
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
			description: 'Whether the ticket is open; closing it also ends a snooze',
		}),
		skipNotifications: field({
			displayName: 'Skip Notifications',
			type: 'boolean',
			default: false,
			description: 'Whether to notify nobody of the change. Needs API version 2.15 and asks for it.',
		}),
		snoozedUntil: field({
			displayName: 'Snoozed Until',
			type: 'dateTime',
			default: '',
			description: 'A time in the future, at which the ticket opens again',
		}),
		teamAssigneeId: field({
			...optional(teamId),
			displayName: 'Assigned Team',
			description:
				'In whose inbox the ticket lies from now on; empty is nobody. Needs API version 2.14 and asks for it.',
		}),
		ticketStateId: field({
			...optional(ticketStateId),
			description: "A state of the ticket's type. Needs API version 2.12 and asks for it.",
		}),
		title: ticketTitle,
	},
	optionsLabel: 'Update Fields',
	writes: true,
	forAgent: withoutTicketParts,
	async execute({ api, params, options }) {
		const { companyId: company, isShared, open, snoozedUntil, ticketStateId: state, skipNotifications } = options;
		const changes: Json = {
			ticket_attributes: attributesOf(options),
			ticket_state_id: state?.trim() || undefined,
			open,
			is_shared: isShared,
			snoozed_until: snoozedUntil === undefined ? undefined : requiredSeconds(snoozedUntil, 'Snoozed Until'),
			company_id: company === undefined ? undefined : company.trim() || null,
			assignee_id: assignee(options),
		};
		refuseNothing(changes);
		const body = {
			...changes,
			admin_id: await acting(api, options),
			skip_notifications: skipNotifications || undefined,
		};
		return await api.put<Ticket>(path`/tickets/${params.ticketId}`, body, {
			headers: atLeastFor(body, TICKET_FIELDS_SINCE, api.connection),
		});
	},
});

interface Assignees {
	adminAssigneeId?: string;
	teamAssigneeId?: string;
	adminId?: string;
}

/** One field for both, where 0 is nobody (docs/facts/intercom.md 11.4). */
function assignee({ adminAssigneeId, teamAssigneeId }: Assignees): string | undefined {
	if (adminAssigneeId === undefined && teamAssigneeId === undefined) return undefined;
	if (adminAssigneeId?.trim() && teamAssigneeId?.trim())
		throw badInput(
			'An update assigns a ticket either to a teammate or to a team',
			'Remove one of the two, and set it with a second update.',
		);
	return adminAssigneeId?.trim() || teamAssigneeId?.trim() || '0';
}

/** Assigning needs somebody who does it; any other change may stand for itself. */
async function acting(api: Api, options: Assignees): Promise<number | undefined> {
	const isNeeded = options.adminId !== undefined || assignee(options) !== undefined;
	return isNeeded ? await actingAdminNumber(api, options.adminId) : undefined;
}
